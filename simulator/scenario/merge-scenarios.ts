import { isRecord } from '../http/call'
import type { ScenarioInput } from './scenario'

/** Flags of the second replace those of the first; its lists and maps add to them. */
export function mergeScenarios(first: ScenarioInput, second: ScenarioInput): ScenarioInput {
  const merged: Record<string, unknown> = { ...first }
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key]
    if (Array.isArray(value) && Array.isArray(before)) merged[key] = [...(before as unknown[]), ...(value as unknown[])]
    else if (isRecord(value) && isRecord(before)) merged[key] = mergeMaps(before, value)
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
