import type { Org } from '../org/org'
import { importRecord } from '../records/import-record'
import { requireObject } from './require-object'
import { atKey } from './read-scenario'
import type { Scenario } from './scenario'

/** Puts the records of a scenario in, past all rules, in the order in which they are written. */
export function insertRecords(org: Org, records: Scenario['records']) {
  org.store.atomically(() => {
    for (const [name, list] of Object.entries(records)) {
      const object = requireObject(org, name, 'records')
      list.forEach((values, index) => atKey(`records.${name}.${index}`, () => importRecord(org, object, values)))
    }
  })
}
