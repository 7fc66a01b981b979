import { addFields } from '../control/add-fields'
import type { Org } from '../org/org'
import { restrictSchema } from './restrict-schema'
import { type ScenarioInput, scenarioSchema } from './scenario'

/** Turns the switches that are named, and adds the fields, records and events that are listed. */
export function applyScenario(org: Org, changes: ScenarioInput) {
  org.scenario = scenarioSchema.parse({ ...org.scenario, ...changes })
  addFields(org, changes.fields ?? [])
  org.search.delay = org.scenario.searchDelay
  restrictSchema(org)
}
