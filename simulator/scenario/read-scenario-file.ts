import { readFileSync } from 'node:fs'
import type { ScenarioLayer } from './layers'
import { ScenarioError, readScenario } from './read-scenario'
import type { ScenarioInput } from './scenario'

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new ScenarioError(`${file} cannot be read: ${problem}`)
  }
}

/** A scenario from a JSON file; what is wrong with it is said with the file's name. */
export function readScenarioFile(file: string): ScenarioLayer {
  const value = parse(file)
  try {
    readScenario(value)
  } catch (error) {
    if (error instanceof ScenarioError) throw new ScenarioError(`${file}: ${error.message}`)
    throw error
  }
  return { name: file, read: () => value as ScenarioInput }
}
