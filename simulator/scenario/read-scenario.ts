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

/** The scenario with everything that was left out, or a sentence that names the key. */
export function readScenario(value: unknown): Scenario {
  const result = scenarioSchema.safeParse(value)
  if (result.success) return result.data
  throw new ScenarioError(result.error.issues.map(explain).join('; '))
}
