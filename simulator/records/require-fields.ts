import { badRequest } from '../http/api-error'
import type { Field } from '../schema/field'
import { toId15 } from '../salesforce-id'
import type { StoredRecord } from './store'
import type { WriteContext } from './write-context'

const isRequired = (field: Field) =>
  field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean'

/** Names everything that is missing at once, in the order of the fields. */
export function requireFields({ object }: WriteContext, record: StoredRecord) {
  const missing = object.fields.filter(field => isRequired(field) && (record[field.name] ?? null) === null)
  if (missing.length === 0) return
  const names = missing.map(field => field.name)
  throw badRequest('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names)
}

/** Only what the request gives is looked at: the rest was unique before. */
export function requireUnique({ org, object }: WriteContext, given: StoredRecord, own: string | null) {
  for (const field of object.fields.filter(candidate => candidate.unique)) {
    const value = given[field.name] ?? null
    if (value === null) continue
    const other = org.store
      .findBy(object, field.name, value)
      .find(found => found.Id !== own && found.IsDeleted !== true)
    if (!other) continue
    const id = toId15(String(other.Id))
    const message = `duplicate value found: ${field.name} duplicates value on record with id: ${id}`
    throw badRequest('DUPLICATE_VALUE', message, [])
  }
}
