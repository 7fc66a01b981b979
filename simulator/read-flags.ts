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

/** `--port 8701` and `--port=8701` as options. */
export function readFlags(words: string[]): SimulatorOptions {
  const options: SimulatorOptions = {}
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const equals = word.indexOf('=')
    const flag = equals === -1 ? word : word.slice(0, equals)
    const option = FLAGS[flag]
    if (option === undefined) {
      throw new UsageError(`I do not know ${flag}. Known are ${Object.keys(FLAGS).join(', ')}.`)
    }
    const next = words[index + 1]
    const value = equals === -1 ? next : word.slice(equals + 1)
    if (equals === -1) index += 1
    if (value === undefined || (equals === -1 && value in FLAGS)) throw new UsageError(`${flag} needs a value.`)
    if (option === 'port') options.port = readPort(value)
    else Object.assign(options, { [option]: value })
  }
  return options
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port needs a number from 0 to 65535, not ${text}.`)
  return port
}
