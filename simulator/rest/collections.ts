import { type Answer, json } from '../http/answer'
import { ApiError, badRequest, methodNotAllowed, notFound } from '../http/api-error'
import { type Call, isRecord, readObject } from '../http/call'
import { createRecord, deleteRecord, updateRecord } from '../records/write-record'
import { toId18 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { checkDuplicates } from './duplicate-rule'
import { readRecord, requireFieldNames } from './retrieve'
import { contextOf } from './write-context'

interface RowResult {
  id?: string
  success: boolean
  errors: unknown[]
}

const MOST = 200
const ROLLED_BACK = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
}

/** Undoes the rows that went well when all had to. */
class RolledBack extends Error {}

/** `/composite/sobjects[/<Type>]`: up to 200 records in one request. */
export function answerCollections(call: Call): Answer {
  const [, , , , , name] = call.segments
  if (name !== undefined) return answerMany(call, name)
  if (call.method === 'DELETE') return deleteMany(call)
  if (call.method !== 'POST' && call.method !== 'PATCH') throw methodNotAllowed(call.method, 'DELETE,PATCH,POST')
  const body = readObject(call.body)
  const records = Array.isArray(body.records) ? body.records.filter(isRecord) : []
  requireAtMost(records.length)
  return json(
    200,
    eachRow(call, records, body.allOrNone === true, record => writeRow(call, record)),
  )
}

function requireAtMost(count: number) {
  if (count > MOST) {
    throw badRequest(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${MOST} records in this operation`,
    )
  }
}

function rowError(error: ApiError): RowResult {
  const errors = error.entries.map(({ errorCode, message, fields, ...rest }) => ({
    statusCode: errorCode,
    message,
    fields: fields ?? [],
    ...rest,
  }))
  return { success: false, errors }
}

function eachRow<T>(call: Call, rows: T[], allOrNone: boolean, run: (row: T) => string): RowResult[] {
  let results: RowResult[] = []
  try {
    call.org.store.atomically(() => {
      results = rows.map(row => {
        try {
          return { id: run(row), success: true, errors: [] }
        } catch (error) {
          if (error instanceof ApiError) return rowError(error)
          throw error
        }
      })
      if (allOrNone && results.some(result => !result.success)) throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
    results = results.map(result => (result.success ? { success: false, errors: [ROLLED_BACK] } : result))
  }
  return results
}

function typeOf(call: Call, record: Record<string, unknown>): ObjectType {
  const name = isRecord(record.attributes) ? record.attributes.type : undefined
  const object = typeof name === 'string' ? call.schema.object(name) : undefined
  if (!object) throw badRequest('INVALID_TYPE', `sObject type '${String(name)}' is not supported.`)
  return object
}

function writeRow(call: Call, record: Record<string, unknown>): string {
  const object = typeOf(call, record)
  const { attributes: _attributes, ...body } = record
  if (call.method === 'POST') {
    checkDuplicates(call, object, body)
    return createRecord(contextOf(call, object), body)
  }
  const key = Object.keys(body).find(name => name.toLowerCase() === 'id') ?? 'Id'
  const { [key]: given, ...values } = body
  const id = toId18(String(given ?? ''))
  if (id === null) throw badRequest('MISSING_ARGUMENT', 'Id not specified in an update call', [])
  updateRecord(contextOf(call, object), id, values)
  return id
}

function deleteMany(call: Call): Answer {
  const ids = (call.query.get('ids') ?? '').split(',').filter(id => id !== '')
  requireAtMost(ids.length)
  return json(
    200,
    eachRow(call, ids, call.query.get('allOrNone') === 'true', text => deleteRow(call, text)),
  )
}

function deleteRow(call: Call, text: string): string {
  const id = toId18(text)
  const object = id === null ? undefined : call.org.schema.byPrefix(id)
  if (id === null || !object) throw badRequest('MALFORMED_ID', `malformed id ${text}`, [])
  deleteRecord(contextOf(call, object), id)
  return id
}

/** Reads many by id; a missing one is null in its place. */
function answerMany(call: Call, name: string): Answer {
  const object = call.schema.object(name)
  if (!object) throw notFound()
  if (call.method !== 'GET' && call.method !== 'POST') throw methodNotAllowed(call.method, 'HEAD,GET,POST')
  const body = call.method === 'POST' ? readObject(call.body) : {}
  const listed = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const ids = call.method === 'POST' ? listed(body.ids) : (call.query.get('ids') ?? '').split(',')
  const fields = call.method === 'POST' ? listed(body.fields) : (call.query.get('fields') ?? '').split(',')
  requireFieldNames(object, fields)
  return json(
    200,
    ids.map(text => {
      const id = toId18(text)
      return id === null ? null : readRecord(call, object, id, fields)
    }),
  )
}
