import type { z } from 'zod'
import { type Scenario, type ScenarioInput, scenarioSchema } from './scenario'

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

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Flags of the second replace those of the first; its lists and maps add to them. */
export function mergeScenarios(first: ScenarioInput, second: ScenarioInput): ScenarioInput {
  const merged: Record<string, unknown> = { ...first }
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key]
    if (Array.isArray(value) && Array.isArray(before)) merged[key] = [...(before as unknown[]), ...(value as unknown[])]
    else if (isMap(value) && isMap(before)) merged[key] = mergeMaps(before, value)
    else merged[key] = value
  }
  return merged
}

/** `records` holds lists by object, which add up as well. */
function mergeMaps(first: Record<string, unknown>, second: Record<string, unknown>) {
  const merged = { ...first }
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key]
    merged[key] =
      Array.isArray(value) && Array.isArray(before) ? [...(before as unknown[]), ...(value as unknown[])] : value
  }
  return merged
}
