import type { Fault } from '../org/faults'
import type { Credentials, Org } from '../org/org'
import type { RequestReport } from '../org/request-log'
import { importRecord, importValues } from '../records/import-record'
import type { StoredRecord } from '../records/store'
import { applyScenario, resetScenario } from '../scenario/apply-scenario'
import { applyOnce } from '../scenario/layers'
import { runEvent } from '../scenario/run-event'
import type { CustomField } from '../scenario/custom-definition'
import type { ScenarioEvent } from '../scenario/event'
import type { ScenarioInput } from '../scenario/scenario'
import { toId18 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { restrictSchema } from '../scenario/restrict-schema'
import { checkFault } from './check-fault'
import { ControlError } from './control-error'

/** What a test may do to the organization behind its clients' backs. */
export interface Control {
  addFault(fault: Fault): void
  clearFaults(): void
  requests(): RequestReport
  resetRequests(): void
  records(object: string): StoredRecord[]
  insertRecords(object: string, records: Record<string, unknown>[]): string[]
  updateRecord(object: string, id: string, values: Record<string, unknown>): void
  deleteRecord(object: string, id: string): void
  changeCredentials(credentials: Partial<Credentials>): Credentials
  expireSessions(): void
  addFields(fields: CustomField[]): void
  setLimits(limits: { max?: number; used?: number }): void
  /** Turns the switches that are named and adds what is listed, the same records once; the rest stays as it is. */
  changeScenario(changes: ScenarioInput): void
  /** Back to the switches the organization was started with. */
  resetScenario(): void
  /** Lets something happen to records, each an id or `Lead:Acme`; gives what came of it. */
  happen(event: ScenarioEvent): unknown
  /** An administrator's Unlock button for a user who failed to log in too often. */
  unlockUser(username: string): void
}

function requireObject(org: Org, name: string): ObjectType {
  const object = org.schema.complete(name)
  if (!object) throw new ControlError(`There is no object ${name}`)
  return object
}

function requireStored(org: Org, object: ObjectType, text: string): string {
  const id = toId18(text)
  if (id === null || !org.store.find(object, id)) throw new ControlError(`There is no ${object.name} ${text}`)
  return id
}

export function createControl(org: Org): Control {
  const started = org.scenario
  return {
    addFault(fault) {
      checkFault(org, fault)
      org.faults.add(fault)
      restrictSchema(org)
    },
    clearFaults() {
      org.faults.clear()
      restrictSchema(org)
    },
    requests: () => org.requests.report(),
    resetRequests: () => org.requests.reset(),
    records: object => org.store.all(requireObject(org, object)),
    insertRecords(name, records) {
      const object = requireObject(org, name)
      return org.store.atomically(() => records.map(record => importRecord(org, object, record)))
    },
    updateRecord(name, id, values) {
      const object = requireObject(org, name)
      const stored = requireStored(org, object, id)
      org.store.update(object, stored, importValues(org, object, values))
      org.search.changed(object, stored)
    },
    deleteRecord(name, id) {
      const object = requireObject(org, name)
      org.store.remove(object, requireStored(org, object, id))
    },
    changeCredentials(credentials) {
      org.credentials = { ...org.credentials, ...credentials }
      org.users.set({ ...org.credentials, userId: org.userId })
      org.sessions.endAll()
      return org.credentials
    },
    expireSessions: () => org.sessions.endAll(),
    addFields: fields => applyScenario(org, { fields }),
    setLimits({ max, used }) {
      if (max !== undefined) org.limit.max = max
      if (used !== undefined) org.limit.used = used
    },
    changeScenario: changes => applyOnce(org, changes),
    resetScenario: () => resetScenario(org, started),
    happen: event => org.store.atomically(() => runEvent(org, event)),
    unlockUser(username) {
      if (!org.users.unlock(username)) throw new ControlError(`There is no user ${username}`)
    },
  }
}
