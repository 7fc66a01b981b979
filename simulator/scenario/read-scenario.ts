import type { z } from 'zod'
import { type Scenario, scenarioSchema } from './scenario'

/** A scenario that cannot be understood, or asks for what is not there; the message is a sentence for people. */
export class ScenarioError extends Error {}

type Issue = z.core.$ZodIssue

function explain(issue: Issue): string {
  const place = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map(key => `"${place === '' ? key : `${place}.${key}`}"`)
    return `there is no switch ${keys.join(', ')}`
  }
  const wrong = issue.message.endsWith('received undefined')
    ? 'is missing'
    : issue.message.replace('Invalid input: ', '').replace('Invalid option: ', '')
  return place === '' ? wrong : `"${place}": ${wrong}`
}

/** What the schema makes of the value, or a sentence that names the key. */
export function readAs<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new ScenarioError(result.error.issues.map(explain).join('; '))
}

/** The scenario with everything that was left out. */
export const readScenario = (value: unknown): Scenario => readAs(scenarioSchema, value)

/** What goes wrong meanwhile is said with the key it comes from. */
export function atKey<T>(key: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new ScenarioError(`"${key}": ${error instanceof Error ? error.message : String(error)}`)
  }
}
