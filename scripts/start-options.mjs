import path from 'node:path'
import { parseArgs } from 'node:util'
import { requireNode, ROOT, stop } from './install.mjs'
import { readAppPort } from './ports.mjs'

/** What `npm run demo` and `npm run dev` are told: `--reset`, PORT and WOW_DATA. */
export async function readStartOptions(command, usualDataDir) {
  requireNode()
  const { reset } = readFlags(command)
  const port = await readAppPort(command)
  return { port, reset, dataDir: path.resolve(ROOT, process.env.WOW_DATA || usualDataDir) }
}

function readFlags(command) {
  try {
    return parseArgs({ options: { reset: { type: 'boolean', default: false } } }).values
  } catch (error) {
    return stop(`${error.message}. There is only: ${command} [-- --reset]`)
  }
}
