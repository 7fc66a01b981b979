import { runForeign } from './run-foreign.mjs'

/** Ruby's client, where the machine has it: `gem install restforce`. */
export const prepare = async () => ({
  missing: await runForeign.missing('ruby', ['-e', "require 'restforce'"], 'the gem restforce is not installed'),
})

export const run = ({ check, relay, simulator }) => runForeign('ruby', 'restforce.rb', { check, relay, simulator })
