import { ApiError, badRequest } from '../../http/api-error'
import { type Call, isRecord, readObject, unreadableRow } from '../../http/call'
import { checkValue } from '../../records/check-value'
import { sameText } from '../../same-text'
import type { Field, ObjectType } from '../../schema/field'
import { findField } from '../../schema/schema'

export type Row = Record<string, unknown>

const MOST = 200
const MOST_CHUNKS = 10

export const missingRecords = () => badRequest('REQUIRED_FIELD_MISSING', 'At least 1 record is required')

export function requireAtMost(count: number, most = MOST) {
  if (count <= most) return
  throw badRequest('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${most} records into this call`)
}

/** Neighbours of one type are saved together; a list that goes back and forth between types too often is refused. */
export function requireFewChunks(types: unknown[]) {
  const chunks = types.filter((type, index) => index === 0 || type !== types[index - 1]).length
  if (chunks <= MOST_CHUNKS) return
  throw badRequest(
    'INVALID_BATCH_OPERATION',
    `Cannot have more than ${MOST_CHUNKS} chunks in a single operation. Please rearrange the data to reduce chunking.`,
  )
}

const typeNameOf = (record: Row) => (isRecord(record.attributes) ? record.attributes.type : undefined)

/** `{allOrNone, records}`. */
export function readRows(call: Call): { rows: Row[]; allOrNone: boolean } {
  const { records, allOrNone } = readObject(call.body)
  if (!Array.isArray(records) || records.length === 0) throw missingRecords()
  requireAtMost(records.length)
  if (!records.every(isRecord)) throw unreadableRow()
  requireFewChunks(records.map(record => String(typeNameOf(record)).toLowerCase()))
  return { rows: records, allOrNone: allOrNone === true || allOrNone === 'true' }
}

/** The object a row is of. */
export function typeOf(call: Call, row: Row): ObjectType {
  const name = typeNameOf(row)
  const object = typeof name === 'string' ? call.schema.object(name) : undefined
  if (object) return object
  if (typeof name !== 'string') throw badRequest('INVALID_TYPE', 'sObject type is missing from the attributes.')
  throw badRequest('INVALID_TYPE', `sObject type '${name}' is not supported.`)
}

const isUnreadable = (call: Call, field: Field, value: unknown): boolean => {
  try {
    checkValue(call.org.schema, field, value)
    return false
  } catch (error) {
    return error instanceof ApiError && error.entries[0]?.errorCode === 'JSON_PARSER_ERROR'
  }
}

/** A value its field cannot hold ends the reading of its row, and only of its row. */
export function requireReadable(call: Call, object: ObjectType, row: Row) {
  const unreadable = Object.entries(row).find(([name, value]) => {
    const field = findField(object, name)
    return field !== undefined && isUnreadable(call, field, value)
  })
  if (unreadable) throw unreadableRow(unreadable[0])
}

/** A row's own value of a field, however its name is written, and the row without it. */
export function takeValue(row: Row, name: string): { value: unknown; rest: Row } {
  const key = Object.keys(row).find(written => sameText(written, name))
  const rest = Object.fromEntries(
    Object.entries(row).filter(([written]) => written !== key && written !== 'attributes'),
  )
  return { value: key === undefined ? undefined : row[key], rest }
}
