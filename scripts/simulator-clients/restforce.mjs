import { runForeign } from './run-foreign.mjs'

/** Ruby's client, where the machine has it: `gem install restforce`. */
export const prepare = developer =>
  runForeign.prepare(developer, 'ruby', ['-e', "require 'restforce'"], 'the gem restforce is not installed')

export const run = context => runForeign('ruby', 'restforce.rb', context)
