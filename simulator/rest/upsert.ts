import { type Answer, empty, json } from '../http/answer'
import { badRequest, notFound } from '../http/api-error'
import { type Call, readObject } from '../http/call'
import { requireMethod } from '../http/require-method'
import { checkValue } from '../records/check-value'
import { completeObject, contextOf } from '../records/write-context'
import { createRecord, deleteRecord, updateRecord } from '../records/write-record'
import { sameText } from '../same-text'
import type { Field, ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { recordUrl } from '../soql/record-shape'
import { requireNoId } from './record-key'
import { answerRetrieve } from './retrieve'

/** From this version on an update by external id says what it did. */
const TELLS_SINCE = 46

/** The field that is allowed to name a record in an address. */
export function requireExternalId(object: ObjectType, fieldName: string): Field {
  const field = findField(object, fieldName)
  if (field && (field.externalId || field.idLookup || field.name === 'Id')) return field
  throw notFound(`Provided external ID field does not exist or is not accessible: ${fieldName}`)
}

/** The ids of the records that carry the value. */
export function findByExternalId(call: Call, object: ObjectType, field: Field, value: unknown): string[] {
  return call.org.store
    .findBy(completeObject({ org: call.org, object }), field.name, checkValue(call.org.schema, field, value))
    .filter(record => record.IsDeleted !== true)
    .map(record => String(record.Id))
}

/** `/sobjects/<Type>/<external id field>/<value>`: read, change, create or delete the record that carries the value. */
export function answerUpsert(call: Call, object: ObjectType, fieldName: string, value: string): Answer {
  const field = requireExternalId(object, fieldName)
  requireMethod(call, 'HEAD,GET,PATCH,DELETE')
  const ids = findByExternalId(call, object, field, value)
  if (ids.length > 1) {
    return json(
      300,
      ids.map(id => recordUrl(call.version, object.name, id)),
    )
  }
  const [id] = ids
  if (call.method === 'PATCH') return write(call, object, field, value, id)
  if (id === undefined) throw notFound()
  if (call.method === 'GET') return answerRetrieve(call, object, id)
  deleteRecord(contextOf(call, object), id)
  return empty(204)
}

function write(call: Call, object: ObjectType, { name }: Field, value: string, id: string | undefined): Answer {
  const body = readObject(call.body)
  requireNoId(body)
  if (Object.keys(body).some(given => sameText(given, name))) {
    throw badRequest('INVALID_FIELD', `The ${name} field should not be specified in the sobject data.`)
  }
  if (id !== undefined) {
    updateRecord(contextOf(call, object), id, body)
    if (Number(call.version) < TELLS_SINCE) return empty(204)
    return json(200, { id, success: true, errors: [], created: false })
  }
  if (call.query.get('updateOnly') === 'true' || name === 'Id') throw notFound()
  const record = { ...body, [name]: value }
  const created = createRecord(contextOf(call, object), record)
  const told = Number(call.version) < TELLS_SINCE ? {} : { created: true }
  const headers = { location: recordUrl(call.version, object.name, created) }
  return json(201, { id: created, success: true, errors: [], ...told }, headers)
}
