import { runForeign } from './run-foreign.mjs'

/** Python's client, where the machine has it: `pip install simple-salesforce`. */
export const prepare = async () => ({
  missing: await runForeign.missing(
    'python3',
    ['-c', 'import simple_salesforce'],
    'simple_salesforce is not installed',
  ),
})

export const run = ({ check, relay, simulator }) =>
  runForeign('python3', 'simple-salesforce.py', { check, relay, simulator })
