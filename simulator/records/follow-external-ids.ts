import { badRequest } from '../http/api-error'
import { isRecord } from '../http/call'
import type { Org } from '../org/org'
import type { Field, ObjectType } from '../schema/field'
import { findField, findRelationship } from '../schema/schema'
import { checkValue } from './check-value'
import type { Value } from './store'

/** What a request gives, with `Account: { ExtId__c: 'x' }` become the AccountId it stands for. */
export function followExternalIds(org: Org, object: ObjectType, body: Record<string, unknown>) {
  const entries = Object.entries(body).map(([name, value]) => {
    if (findField(object, name) || (value !== null && !isRecord(value))) return [name, value]
    const reference = findRelationship(object, name)
    return reference ? [reference.name, value && findParent(org, reference, value)] : [name, value]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

function findParent(org: Org, reference: Field, { attributes, ...given }: Record<string, unknown>): Value {
  const [[name, value] = ['Id', null]] = Object.entries(given).filter(([key]) => key !== 'type')
  const type = isRecord(attributes) ? attributes.type : given.type
  const parents = reference.referenceTo.flatMap(parent => org.schema.complete(parent) ?? [])
  const parent = parents.find(candidate =>
    typeof type === 'string' ? candidate.name.toLowerCase() === type.toLowerCase() : findField(candidate, name),
  )
  const key = parent && findField(parent, name)
  if (!key) {
    const column = `No such column '${name}' on sobject of type ${(parent ?? parents[0])?.name}`
    throw badRequest('INVALID_FIELD', column)
  }
  if (!key.externalId && !key.idLookup && key.name !== 'Id') {
    const message = `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for`
    throw badRequest('INVALID_FIELD', `${message} ${parent.name}`)
  }
  const wanted = checkValue(org.schema, key, value)
  const found = org.store.findBy(parent, key.name, wanted).find(({ IsDeleted }) => IsDeleted !== true)
  if (found) return found.Id ?? null
  const message = `Foreign key external ID: ${String(value)} not found for field ${key.name} in entity ${parent.name}`
  throw badRequest('INVALID_FIELD', message)
}
