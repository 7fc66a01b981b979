import type { Org } from '../org/org'
import { toId18 } from '../salesforce-id'
import { type ObjectType, isIdLike } from '../schema/field'
import { findField } from '../schema/schema'
import { defaultValues, derivedValues } from './defaults'
import type { Value } from './store'

const toValue = (value: unknown): Value =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value)

/** Puts a record in as it is, past all rules: for setting a scene. Unknown fields are an error all the same. */
export function importRecord(org: Org, object: ObjectType, values: Record<string, unknown>): string {
  const record = defaultValues(object, org.userId)
  const names: string[] = []
  for (const [name, value] of Object.entries(values)) {
    const field = findField(object, name)
    if (!field) throw new Error(`${object.name} has no field ${name}`)
    const stored = toValue(value)
    record[field.name] = isIdLike(field) && typeof stored === 'string' ? (toId18(stored) ?? stored) : stored
    names.push(field.name)
  }
  const id = typeof record.Id === 'string' ? toId18(record.Id) : org.store.nextId(object)
  if (id === null) throw new Error(`${String(record.Id)} is not a Salesforce id`)
  record.Id = id
  const derived = Object.entries(derivedValues(object, record)).filter(([name]) => !names.includes(name))
  const complete = Object.assign(record, Object.fromEntries(derived))
  const position = org.store.insert(object, complete)
  if (object.searchable) org.search.add(object, position, complete)
  return id
}
