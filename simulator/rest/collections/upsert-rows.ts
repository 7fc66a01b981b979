import { type Answer, json } from '../../http/answer'
import { badRequest } from '../../http/api-error'
import type { Call } from '../../http/call'
import { contextOf } from '../../records/write-context'
import { createRecord, updateRecord } from '../../records/write-record'
import type { Field, ObjectType } from '../../schema/field'
import { findByExternalId, requireExternalId } from '../upsert'
import { type Row, readRows, requireReadable, takeValue, typeOf } from './read-rows'
import { type Saved, saveRows } from './save-rows'
import { updateRow } from './write-rows'

/** `PATCH /composite/sobjects/<Type>/<external id field>`. */
export function upsertRows(call: Call, object: ObjectType, fieldName: string): Answer {
  const field = requireExternalId(object, fieldName)
  const { rows, allOrNone } = readRows(call)
  const values = rows.map(row => String(takeValue(row, field.name).value ?? '').toLowerCase())
  const repeated = (row: Row) => {
    const value = String(takeValue(row, field.name).value ?? '').toLowerCase()
    return value !== '' && values.filter(other => other === value).length > 1
  }
  return json(
    200,
    saveRows(call, rows, allOrNone, row => upsertRow(call, object, field, row, repeated(row))),
  )
}

function upsertRow(call: Call, object: ObjectType, field: Field, row: Row, repeated: boolean): Saved {
  const type = typeOf(call, row)
  if (type.name !== object.name) throw badRequest('INVALID_TYPE', `sObject type '${type.name}' is not supported.`)
  const { value, rest } = takeValue(row, field.name)
  if (repeated) throw badRequest('DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, [field.name])
  const named = value !== undefined && value !== null && value !== ''
  if (field.name === 'Id' && named) return { ...updateRow(call, object, row), created: false }
  if (field.name !== 'Id' && !named) throw badRequest('MISSING_ARGUMENT', `${field.name} not specified`, [])
  const [id, ...others] = named ? findByExternalId(call, object, field, value) : []
  if (others.length > 0) {
    const found = [id, ...others].join(', ')
    const message = `${field.name}: more than one record found for external id field: [${found}]`
    throw badRequest('DUPLICATE_EXTERNAL_ID', message, [field.name])
  }
  const { rest: body } = takeValue(rest, 'Id')
  requireReadable(call, object, body)
  if (id !== undefined) {
    updateRecord(contextOf(call, object), id, body)
    return { id, created: false }
  }
  const record = named ? { ...body, [field.name]: value } : body
  return { id: createRecord(contextOf(call, object), record), created: true }
}
