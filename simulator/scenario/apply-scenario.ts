import type { Org } from '../org/org'
import { addFields } from './add-fields'
import { addObjects } from './add-objects'
import { checkDefinitions } from './check-definitions'
import { checkScenario } from './check-scenario'
import { furnishOrg } from './furnish-org'
import { insertRecords } from './insert-records'
import { mergeScenarios } from './merge-scenarios'
import { atKey, readScenario } from './read-scenario'
import { restrictSchema } from './restrict-schema'
import { runEvent } from './run-event'
import type { Scenario, ScenarioInput } from './scenario'

/** Puts a scenario's switches in force. */
function setScenario(org: Org, scenario: Scenario) {
  const before = org.scenario
  org.scenario = scenario
  try {
    restrictSchema(org)
    furnishOrg(org)
    checkScenario(org)
  } catch (error) {
    org.scenario = before
    restrictSchema(org)
    throw error
  }
  org.search.delay = scenario.searchDelay
}

/** The records, and what happens to them: all of it or nothing. */
function setScene(org: Org, { records, events }: Scenario) {
  org.store.atomically(() => {
    insertRecords(org, records)
    events.forEach((event, index) => atKey(`events.${index}`, () => runEvent(org, event)))
  })
}

/** Flags replace those that hold, lists and maps add to them; then come the records and what happens to them. */
export function applyScenario(org: Org, changes: ScenarioInput) {
  const added = readScenario(changes)
  const merged = readScenario({ ...mergeScenarios(org.scenario, changes), records: {}, events: [] })
  const before = org.scenario
  checkDefinitions(org, added)
  addObjects(org, added.objects)
  addFields(org, added.fields)
  setScenario(org, merged)
  try {
    setScene(org, added)
  } catch (error) {
    setScenario(org, before)
    throw error
  }
}

/** Back to another scenario's switches; objects, fields and records that have come since stay. */
export const resetScenario = (org: Org, scenario: Scenario) => setScenario(org, scenario)
