import { FAULT_KINDS, FAULT_OPERATIONS, type Fault } from '../org/faults'
import type { Credentials, Org } from '../org/org'
import type { RequestReport } from '../org/request-log'
import { importRecord } from '../records/import-record'
import type { StoredRecord, Value } from '../records/store'
import { applyScenario } from '../scenario/apply-scenario'
import type { CustomField, ScenarioInput } from '../scenario/scenario'
import { toId18 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { addFields } from './add-fields'
import { restrictSchema } from '../scenario/restrict-schema'

/** What a test may do to the organization behind its clients' backs. */
export interface Control {
  addFault(fault: Fault): void
  clearFaults(): void
  requests(): RequestReport
  resetRequests(): void
  records(object: string): StoredRecord[]
  insertRecords(object: string, records: Record<string, unknown>[]): string[]
  updateRecord(object: string, id: string, values: Record<string, Value>): void
  deleteRecord(object: string, id: string): void
  changeCredentials(credentials: Partial<Credentials>): Credentials
  expireSessions(): void
  addFields(fields: CustomField[]): void
  setLimits(limits: { max?: number; used?: number }): void
  /** Turns the switches that are named and adds what is listed; the rest stays as it is. */
  changeScenario(changes: ScenarioInput): void
}

/** A request to the control endpoint that makes no sense. */
export class ControlError extends Error {}

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

function checkFault(fault: Fault) {
  if (!FAULT_KINDS.includes(fault.kind)) throw new ControlError(`Unknown kind of fault: ${String(fault.kind)}`)
  for (const operation of [fault.on ?? 'any'].flat()) {
    if (!FAULT_OPERATIONS.includes(operation)) throw new ControlError(`Unknown operation: ${String(operation)}`)
  }
  const needs = {
    'hidden-object': ['object'],
    'hidden-field': ['object', 'field'],
    'restricted-picklist': ['object', 'field'],
  }
  const required: readonly string[] = fault.kind in needs ? needs[fault.kind as keyof typeof needs] : []
  for (const name of required) {
    if (!(name in fault)) throw new ControlError(`A ${fault.kind} fault needs "${name}"`)
  }
  if (fault.kind === 'login-refused' && !fault.code) throw new ControlError('A login-refused fault needs "code"')
}

export function createControl(org: Org): Control {
  return {
    addFault(fault) {
      checkFault(fault)
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
      const unknown = Object.keys(values).find(key => !object.fields.some(field => field.name === key))
      if (unknown !== undefined) throw new ControlError(`${object.name} has no field ${unknown}`)
      const stored = requireStored(org, object, id)
      org.store.update(object, stored, values)
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
    addFields: fields => addFields(org, fields),
    setLimits({ max, used }) {
      if (max !== undefined) org.limit.max = max
      if (used !== undefined) org.limit.used = used
    },
    changeScenario: changes => applyScenario(org, changes),
  }
}
