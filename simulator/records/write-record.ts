import { apiError, badRequest } from '../http/api-error'
import type { Org } from '../org/org'
import { type Field, type ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { checkValue } from './check-value'
import { defaultValues, derivedValues, stamp } from './defaults'
import type { StoredRecord } from './store'

export interface WriteContext {
  org: Org
  /** The object as the user may see it. */
  object: ObjectType
  userId: string
}

const complete = ({ org, object }: WriteContext) => org.schema.complete(object.name) ?? object

/** The values of a request by the fields' own names, checked. */
function readValues(
  context: WriteContext,
  body: Record<string, unknown>,
  may: (field: Field) => boolean,
): StoredRecord {
  const { org, object } = context
  const entries = Object.entries(body).filter(([name]) => name !== 'attributes' && name !== 'type')
  const refused: string[] = []
  const found = entries.map(([name, value]) => {
    const field = findField(object, name)
    if (!field) throw badRequest('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`)
    if (!may(field)) refused.push(field.name)
    return { field, value }
  })
  if (refused.length > 0) {
    const message =
      `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and ` +
      'verify that it is read/write for your profile or permission set.'
    throw badRequest('INVALID_FIELD_FOR_INSERT_UPDATE', message, refused)
  }
  return Object.fromEntries(found.map(({ field, value }) => [field.name, checkValue(org.schema, field, value)]))
}

const isRequired = (field: Field) =>
  field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean'

function requireFields(object: ObjectType, record: StoredRecord) {
  const missing = object.fields.filter(field => isRequired(field) && (record[field.name] ?? null) === null)
  if (missing.length === 0) return
  const names = missing.map(field => field.name)
  throw badRequest('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names)
}

function requireUnique({ org, object }: WriteContext, record: StoredRecord, own: string | null) {
  for (const field of object.fields.filter(candidate => candidate.unique)) {
    const value = record[field.name] ?? null
    if (value === null) continue
    const other = org.store
      .findBy(object, field.name, value)
      .find(found => found.Id !== own && found.IsDeleted !== true)
    if (!other) continue
    const message = `duplicate value found: ${field.name} duplicates value on record with id: ${String(other.Id).slice(0, 15)}`
    throw badRequest('DUPLICATE_VALUE', message, [])
  }
}

function requireOwner({ org }: WriteContext, values: StoredRecord) {
  const owner = values.OwnerId
  if (typeof owner !== 'string') return
  const object = org.schema.byPrefix(owner)
  if (object && org.store.find(object, owner)) return
  throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'Owner ID: owner cannot be blank', ['OwnerId'])
}

/** Creates a record as a request asks for it. */
export function createRecord(context: WriteContext, body: Record<string, unknown>): string {
  const { org, object, userId } = context
  if (Object.keys(body).some(name => name.toLowerCase() === 'id')) {
    throw badRequest('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id'])
  }
  const given = readValues(context, body, field => field.createable)
  const defaults = defaultValues(complete(context), userId)
  const kept = Object.entries(given).filter(([name, value]) => value !== null || defaults[name] === undefined)
  const record: StoredRecord = { ...defaults, ...Object.fromEntries(kept) }
  requireFields(object, record)
  requireUnique(context, record, null)
  requireOwner(context, given)
  const id = org.store.nextId(object)
  record.Id = id
  const full = complete(context)
  org.store.insert(full, { ...record, ...derivedValues(full, record) })
  org.search.changed(full, id)
  return id
}

/** The stored record a request is about; a deleted one is an error of its own. */
export function requireRecord({ org, object }: WriteContext, id: string): StoredRecord {
  const record = org.store.find(complete({ org, object, userId: '' }), id)
  if (!record) throw apiError(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  if (record.IsDeleted === true) throw apiError(404, 'ENTITY_IS_DELETED', 'entity is deleted', [])
  return record
}

export function updateRecord(context: WriteContext, id: string, body: Record<string, unknown>) {
  const { org, object, userId } = context
  const before = requireRecord(context, id)
  if (Object.keys(body).some(name => name.toLowerCase() === 'id')) {
    throw badRequest('INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id'])
  }
  if (before.IsConverted === true)
    throw badRequest('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', [])
  const given = readValues(context, body, field => field.updateable)
  const record = { ...before, ...given }
  requireFields(object, record)
  requireUnique(context, record, id)
  requireOwner(context, given)
  const full = complete(context)
  org.store.update(full, id, { ...given, ...derivedValues(full, record), ...stamp(full, userId, false) })
  org.search.changed(full, id)
}

/** Into the recycle bin, where queryAll still sees it. */
export function deleteRecord(context: WriteContext, id: string) {
  requireRecord(context, id)
  const full = complete(context)
  const { org, userId } = context
  if (full.fields.some(field => field.name === 'IsDeleted')) {
    org.store.update(full, id, { IsDeleted: true, ...stamp(full, userId, false) })
  } else org.store.remove(full, id)
}
