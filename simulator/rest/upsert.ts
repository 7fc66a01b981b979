import { type Answer, empty, json } from '../http/answer'
import { badRequest, methodNotAllowed, notFound } from '../http/api-error'
import { type Call, readObject } from '../http/call'
import { checkValue } from '../records/check-value'
import { createRecord, deleteRecord, updateRecord } from '../records/write-record'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { recordUrl } from '../soql/record-shape'
import { checkDuplicates } from './duplicate-rule'
import { answerRetrieve } from './retrieve'
import { contextOf } from './write-context'

/** `/sobjects/<Type>/<external id field>/<value>`: read, change or create the record that carries the value. */
export function answerUpsert(call: Call, object: ObjectType, fieldName: string, value: string): Answer {
  const field = findField(object, fieldName)
  if (!field || !(field.externalId || field.idLookup)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${fieldName}`)
  }
  const full = call.org.schema.complete(object.name) ?? object
  const found = call.org.store
    .findBy(full, field.name, checkValue(call.org.schema, field, value))
    .filter(record => record.IsDeleted !== true)
  if (found.length > 1) {
    return json(
      300,
      found.map(record => recordUrl(call.version, object.name, String(record.Id))),
    )
  }
  const id = found[0]?.Id
  if (call.method === 'PATCH') return write(call, object, field.name, value, typeof id === 'string' ? id : null)
  if (typeof id !== 'string') throw notFound()
  if (call.method === 'GET') return answerRetrieve(call, object, id)
  if (call.method !== 'DELETE') throw methodNotAllowed(call.method, 'HEAD,GET,PATCH,DELETE')
  deleteRecord(contextOf(call, object), id)
  return empty(204)
}

function write(call: Call, object: ObjectType, fieldName: string, value: string, id: string | null): Answer {
  const body = readObject(call.body)
  if (Object.keys(body).some(name => name.toLowerCase() === fieldName.toLowerCase())) {
    throw badRequest('INVALID_FIELD', `The ${fieldName} field should not be specified in the sobject data.`)
  }
  if (id !== null) {
    updateRecord(contextOf(call, object), id, body)
    return json(200, { id, success: true, errors: [], created: false })
  }
  if (call.query.get('updateOnly') === 'true') throw notFound()
  const record = { ...body, [fieldName]: value }
  checkDuplicates(call, object, record)
  const created = createRecord(contextOf(call, object), record)
  const headers = { location: recordUrl(call.version, object.name, created) }
  return json(201, { id: created, success: true, errors: [], created: true }, headers)
}
