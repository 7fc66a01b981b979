import { runForeign } from './run-foreign.mjs'

/** Python's client, where the machine has it: `pip install simple-salesforce`. */
export const prepare = developer =>
  runForeign.prepare(developer, 'python3', ['-c', 'import simple_salesforce'], 'simple_salesforce is not installed')

export const run = context => runForeign('python3', 'simple-salesforce.py', context)
