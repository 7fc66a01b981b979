import { DEFAULT_LAYER } from './scenario/default-scenario'
import type { ScenarioLayer } from './scenario/layers'
import { readScenarioFile } from './scenario/read-scenario-file'
import type { SimulatorOptions } from './start'

const FLAGS: Record<string, keyof SimulatorOptions> = {
  '--port': 'port',
  '--accounts': 'accounts',
  '--username': 'username',
  '--password': 'password',
  '--token': 'token',
  '--client-id': 'clientId',
  '--client-secret': 'clientSecret',
  '--data': 'dataFile',
  '--public-url': 'publicUrl',
}

/** A command line that cannot be understood. */
export class UsageError extends Error {}

const BARE = '--bare'
const SCENARIO = '--scenario'
const KNOWN = [...Object.keys(FLAGS), SCENARIO, BARE]

/** `--port 8701` and `--port=8701` as options. Scenarios come on top of the default one, which `--bare` leaves away. */
export function readFlags(words: string[]): SimulatorOptions {
  const options: SimulatorOptions = {}
  const scenarios: ScenarioLayer[] = words.includes(BARE) ? [] : [DEFAULT_LAYER]
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === BARE) continue
    const equals = word.indexOf('=')
    const flag = equals === -1 ? word : word.slice(0, equals)
    if (!KNOWN.includes(flag)) throw new UsageError(`I do not know ${flag}. Known are ${KNOWN.join(', ')}.`)
    const next = words[index + 1]
    const value = equals === -1 ? next : word.slice(equals + 1)
    if (equals === -1) index += 1
    if (value === undefined || (equals === -1 && KNOWN.includes(value))) throw new UsageError(`${flag} needs a value.`)
    const option = FLAGS[flag]
    if (option === undefined) scenarios.push(readScenarioFile(value))
    else if (option === 'port') options.port = readPort(value)
    else Object.assign(options, { [option]: value })
  }
  return { ...options, scenario: scenarios }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port needs a number from 0 to 65535, not ${text}.`)
  return port
}
