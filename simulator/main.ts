import { UsageError, readFlags } from './read-flags'
import { ScenarioError } from './scenario/read-scenario'
import { type SimulatorOptions, startSimulator } from './start'

function fail(error: unknown, code: number): never {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(code)
}

/** What the one who started it wrote cannot be meant. */
const isMistake = (error: unknown) => error instanceof UsageError || error instanceof ScenarioError

function readOptions(): SimulatorOptions {
  try {
    return readFlags(process.argv.slice(2))
  } catch (error) {
    fail(error, isMistake(error) ? 2 : 1)
  }
}

const options = readOptions()
const simulator = await startSimulator(options).catch((error: unknown) => fail(error, isMistake(error) ? 2 : 1))
const end = () => void simulator.close().then(() => process.exit(0))
process.once('SIGTERM', end)
process.once('SIGINT', end)
console.log(JSON.stringify({ url: simulator.url, ...simulator.credentials, orgId: simulator.orgId }))
