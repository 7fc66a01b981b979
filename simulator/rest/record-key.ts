import { badRequest, methodNotAllowed, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { toId18 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'

const FORM = /^(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/

/** Whether a part of an address is written like a record's id, whether or not there is such a record. */
export const looksLikeId = (key: string) => FORM.test(key)

const malformed = (object: ObjectType, key: string) => {
  const label = findField(object, 'Id')?.label ?? `${object.label} ID`
  return badRequest('MALFORMED_ID', `${label}: id value of incorrect type: ${key}`, ['Id'])
}

/** The id in `/sobjects/<Type>/<id>`, or what Salesforce says of a key that is none. */
export function readKey(call: Call, object: ObjectType, key: string): string {
  if (!looksLikeId(key)) {
    // A field without a value can be read and added to; what begins with a digit was recorded with the same words.
    const isField = findField(object, key) !== undefined || (key[0] !== undefined && key[0] >= '0' && key[0] <= '9')
    if (call.method === 'PATCH' && isField) throw methodNotAllowed(call.method, 'HEAD,GET,POST')
    throw notFound(`Provided external ID field does not exist or is not accessible: ${key}`)
  }
  const id = toId18(key)
  if (id === null) throw misspelt(call, object, key)
  if (id.startsWith(object.keyPrefix)) return id
  if (call.method === 'PATCH' && call.org.schema.byPrefix(id)) throw malformed(object, key)
  throw notFound()
}

/** An id whose last three characters do not fit the others. */
function misspelt({ method }: Call, object: ObjectType, key: string) {
  if (!key.startsWith(object.keyPrefix) || method === 'GET') return notFound()
  return method === 'DELETE' ? badRequest('MALFORMED_ID', `malformed id ${key}`, []) : malformed(object, key)
}

/** The id stands in the address, never in the record that is sent. */
export function requireNoId(body: Record<string, unknown>) {
  if (!Object.keys(body).some(name => name.toLowerCase() === 'id')) return
  throw badRequest('INVALID_FIELD', 'The Id field should not be specified in the sobject data.')
}
