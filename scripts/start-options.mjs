import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { requireNode, ROOT, stop } from './install.mjs'
import { readAppPort } from './ports.mjs'

/** What `npm run demo` and `npm run dev` are told: `--reset`, `--scenario FILE`, PORT and WOW_DATA. */
export async function readStartOptions(command, usualDataDir) {
  requireNode()
  const { reset, scenario } = readFlags(command)
  const port = await readAppPort(command)
  const scenarios = scenario.map(readScenario)
  // A scenario changes the organization for good, so it has a data folder of its own.
  const own = scenarios.map(({ file }) => path.basename(file, '.json')).join('+')
  return { port, reset, scenarios, dataDir: path.resolve(ROOT, process.env.WOW_DATA || path.join(usualDataDir, own)) }
}

function readFlags(command) {
  try {
    return parseArgs({
      options: {
        reset: { type: 'boolean', default: false },
        scenario: { type: 'string', multiple: true, default: [] },
      },
    }).values
  } catch (error) {
    return stop(`${error.message}. There is only: ${command} [-- --reset] [--scenario FILE]`)
  }
}

/** A file that describes how the demo's Salesforce differs from an ordinary one; relative to where npm was called. */
function readScenario(file) {
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  try {
    return { file, text: readFileSync(place, 'utf8') }
  } catch (error) {
    return stop(`--scenario ${file} cannot be read: ${error.message}`)
  }
}
