import { type Answer, json } from '../../http/answer'
import { badRequest } from '../../http/api-error'
import type { Call } from '../../http/call'
import { requireId } from '../../records/require-id'
import { contextOf } from '../../records/write-context'
import { createRecord, deleteRecord, updateRecord } from '../../records/write-record'
import { toId18 } from '../../salesforce-id'
import type { ObjectType } from '../../schema/field'
import { findField } from '../../schema/schema'
import { type Row, readRows, requireAtMost, requireFewChunks, requireReadable, takeValue, typeOf } from './read-rows'
import { type Saved, saveRows } from './save-rows'

export function createRows(call: Call): Answer {
  const { rows, allOrNone } = readRows(call)
  const results = saveRows(call, rows, allOrNone, row => {
    const object = typeOf(call, row)
    const { attributes: _attributes, ...body } = row
    requireReadable(call, object, body)
    return { id: createRecord(contextOf(call, object), body) }
  })
  return json(200, results)
}

export function updateRows(call: Call): Answer {
  const { rows, allOrNone } = readRows(call)
  return json(
    200,
    saveRows(call, rows, allOrNone, row => updateRow(call, typeOf(call, row), row)),
  )
}

export function updateRow(call: Call, object: ObjectType, row: Row): Saved {
  const { value, rest } = takeValue(row, 'Id')
  if (typeof value !== 'string' || value === '') {
    throw badRequest('MISSING_ARGUMENT', 'Id not specified in an update call', [])
  }
  const id = toId18(value)
  if (id === null || !id.startsWith(object.keyPrefix)) {
    const label = findField(object, 'Id')?.label ?? `${object.label} ID`
    throw badRequest('MALFORMED_ID', `${label}: id value of incorrect type: ${value}`, ['Id'])
  }
  requireReadable(call, object, rest)
  updateRecord(contextOf(call, object), id, rest)
  return { id }
}

/** `DELETE …?ids=a,b&allOrNone=true`. */
export function deleteRows(call: Call): Answer {
  const ids = (call.query.get('ids') ?? '')
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  if (ids.length === 0) throw badRequest('REQUIRED_FIELD_MISSING', 'At least 1 Id is required.')
  requireAtMost(ids.length)
  requireFewChunks(ids.map(id => id.slice(0, 3)))
  const allOrNone = call.query.get('allOrNone')?.toLowerCase() === 'true'
  return json(
    200,
    saveRows(call, ids, allOrNone, text => deleteRow(call, text)),
  )
}

function deleteRow(call: Call, text: string): Saved {
  const id = requireId(text)
  const stored = call.org.schema.byPrefix(id)
  const object = stored && call.schema.object(stored.name)
  if (!object) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  deleteRecord(contextOf(call, object), id)
  return { id }
}
