import type { Org } from '../org/org'
import { toId18 } from '../salesforce-id'
import { type Field, type ObjectType, isIdLike } from '../schema/field'
import { findField } from '../schema/schema'
import { autoNumbers } from './auto-number'
import { defaultValues } from './defaults'
import { derivedValues, stageValues } from './derived-values'
import { findNamed } from './find-named'
import type { StoredRecord, Value } from './store'

const toValue = (value: unknown): Value =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value)

function readValue(org: Org, field: Field, value: unknown): Value {
  const stored = toValue(value)
  if (!isIdLike(field) || typeof stored !== 'string') return stored
  if (!stored.includes(':')) return toId18(stored) ?? stored
  const id = findNamed(org, stored)
  if (id === null) throw new Error(`There is no ${stored}`)
  return id
}

/** The values as they are stored; a reference may be written as `Account:Acme`. Unknown fields are an error. */
export function importValues(org: Org, object: ObjectType, values: Record<string, unknown>): StoredRecord {
  const given: StoredRecord = {}
  for (const [name, value] of Object.entries(values)) {
    const field = findField(object, name)
    if (!field) throw new Error(`${object.name} has no field ${name}`)
    given[field.name] = readValue(org, field, value)
  }
  return given
}

/** Puts a record in as it is, past all rules: for setting a scene. */
export function importRecord(org: Org, object: ObjectType, values: Record<string, unknown>): string {
  const given = importValues(org, object, values)
  const record = {
    ...defaultValues(object, org.userId),
    ...autoNumbers(org, object),
    ...stageValues(object, given),
    ...given,
  }
  const id = typeof given.Id === 'string' ? toId18(given.Id) : org.store.nextId(object)
  if (id === null) throw new Error(`${String(given.Id)} is not a Salesforce id`)
  record.Id = id
  const complete = { ...record, ...derivedValues(object, record), ...given, Id: id }
  const position = org.store.insert(object, complete)
  if (object.searchable) org.search.add(object, position, complete)
  return id
}
