import { apiError, badRequest } from '../http/api-error'
import { mayEdit } from '../org/sharing'
import { viewerOf } from '../org/viewer'
import { assignOwner } from './assign-owner'
import { autoNumbers } from './auto-number'
import { checkAddresses } from './check-address'
import { checkDuplicateFault } from './check-duplicate-fault'
import { checkDuplicateRules } from './check-duplicates'
import { checkTriggers, checkValidationRules } from './check-rules'
import { defaultValues, stamp } from './defaults'
import { derivedValues, stageValues } from './derived-values'
import { moveToBin } from './move-to-bin'
import { readPerson, writePersonContact } from './person-account'
import { readValues } from './read-values'
import { defaultRecordType } from './record-type'
import { requireDeletable } from './require-deletable'
import { requireFields, requireUnique } from './require-fields'
import { requireReferences } from './require-references'
import type { StoredRecord } from './store'
import { type WriteContext, completeObject } from './write-context'

const says = (body: Record<string, unknown>, wanted: string) =>
  Object.keys(body).some(name => name.toLowerCase() === wanted)

const noAccess = () => apiError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', [])

/** Creates a record as a request asks for it. */
export const createRecord = (context: WriteContext, body: Record<string, unknown>): string =>
  context.org.store.atomically(() => create(context, body))

function create(context: WriteContext, body: Record<string, unknown>): string {
  const { org, object, userId } = context
  checkDuplicateFault(context, body)
  if (!object.createable) {
    const message = `entity type cannot be inserted: ${object.label}`
    throw badRequest('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, [])
  }
  if (says(body, 'id')) {
    throw badRequest('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id'])
  }
  const full = completeObject(context)
  const given = readValues(context, body, field => field.createable)
  const defaults: StoredRecord = {
    ...defaultValues(full, userId),
    ...defaultRecordType(org, full),
    ...stageValues(full, given),
  }
  const kept = Object.entries(given).filter(([name, value]) => value !== null || defaults[name] === undefined)
  const record: StoredRecord = { ...defaults, ...Object.fromEntries(kept), ...readPerson(org, full, given) }
  Object.assign(record, checkAddresses(object, record, given), derivedValues(full, record))
  checkTriggers(context, 'create')
  requireFields(context, record)
  requireUnique(context, record, null)
  requireReferences(context, Object.fromEntries(kept))
  const id = org.store.nextId(full)
  Object.assign(record, autoNumbers(org, full), { Id: id })
  org.store.insert(full, { ...record, ...derivedValues(full, record) })
  checkValidationRules(context, id)
  checkDuplicateRules(context, record, given, 'create')
  assignOwner(context, id, true)
  if (full.name === 'Account') writePersonContact(org, record, record)
  org.search.changed(full, id)
  return id
}

/** The stored record a write is about; one that is deleted, or out of the user's reach, is an error of its own. */
export function requireRecord(context: WriteContext, id: string): StoredRecord {
  const { org, userId } = context
  const full = completeObject(context)
  const record = org.store.find(full, id)
  if (!record) throw apiError(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  if (record.IsDeleted === true) throw apiError(404, 'ENTITY_IS_DELETED', 'entity is deleted', [])
  if (!mayEdit(viewerOf(org, userId), full, record)) throw noAccess()
  return record
}

export const updateRecord = (context: WriteContext, id: string, body: Record<string, unknown>) =>
  context.org.store.atomically(() => update(context, id, body))

function update(context: WriteContext, id: string, body: Record<string, unknown>) {
  const { org, object, userId } = context
  const before = requireRecord(context, id)
  if (!object.updateable) throw noAccess()
  if (says(body, 'id')) {
    throw badRequest('INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id'])
  }
  if (before.IsConverted === true)
    throw badRequest('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', [])
  const full = completeObject(context)
  const given = readValues(context, body, field => field.updateable)
  const changes: StoredRecord = { ...stageValues(full, given), ...given }
  Object.assign(changes, checkAddresses(object, { ...before, ...given }, given))
  const record = { ...before, ...changes }
  checkTriggers(context, 'update')
  requireFields(context, record)
  requireUnique(context, given, id)
  requireReferences(context, given)
  org.store.update(full, id, { ...changes, ...derivedValues(full, record), ...stamp(full, userId, false) })
  checkValidationRules(context, id)
  checkDuplicateRules(context, record, given, 'update')
  assignOwner(context, id, false)
  if (full.name === 'Account') writePersonContact(org, { ...record, ...derivedValues(full, record) }, given)
  org.search.changed(full, id)
}

/** Into the recycle bin, where queryAll still sees it, together with what belongs to it. */
export function deleteRecord(context: WriteContext, id: string) {
  const { org, object, userId } = context
  const record = requireRecord(context, id)
  if (!object.deletable) throw noAccess()
  requireDeletable(org, object, record)
  checkTriggers(context, 'delete')
  org.store.atomically(() => moveToBin(org, completeObject(context), id, userId))
}
