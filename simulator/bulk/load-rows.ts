import { ApiError, badRequest } from '../http/api-error'
import type { Call } from '../http/call'
import { requireId } from '../records/require-id'
import { contextOf } from '../records/write-context'
import { createRecord, deleteRecord, updateRecord } from '../records/write-record'
import { type RowError, rowErrors } from '../rest/row-error'
import { findByExternalId } from '../rest/upsert'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { BulkJob } from './bulk-job'

export interface RowResult {
  id: string | null
  success: boolean
  created: boolean
  errors: RowError[]
}

/** `CODE:message:Field --`, as errors stand in a CSV. */
export const errorText = ({ errors }: RowResult) =>
  errors
    .map(
      ({ statusCode, message, fields }) =>
        `${statusCode}:${message}:${fields.join(', ')}${fields.length > 0 ? ' ' : ''}--`,
    )
    .join('; ')

export type Row = () => Record<string, unknown>

/** Writes rows one after the other; one that is refused does not keep the others from being written. */
export const loadRows = (call: Call, job: BulkJob, object: ObjectType, rows: Row[]): RowResult[] =>
  rows.map(row => {
    try {
      return { success: true, errors: [], ...loadRow(call, job, object, row()) }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { id: null, success: false, created: false, errors: rowErrors(error) }
    }
  })

type Loaded = Pick<RowResult, 'id' | 'created'>

function loadRow(call: Call, job: BulkJob, object: ObjectType, record: Record<string, unknown>): Loaded {
  const { Id: given, ...values } = record
  const context = contextOf(call, object)
  switch (job.operation) {
    case 'insert':
      return insert(call, object, record)
    case 'upsert':
      return upsert(call, job, object, record)
    case 'delete': {
      const id = requireGiven(given, 'a delete')
      deleteRecord(context, id)
      return { id, created: false }
    }
    default: {
      const id = requireGiven(given, 'an update')
      updateRecord(context, id, values)
      return { id, created: false }
    }
  }
}

function insert(call: Call, object: ObjectType, record: Record<string, unknown>): Loaded {
  return { id: createRecord(contextOf(call, object), record), created: true }
}

function upsert(call: Call, job: BulkJob, object: ObjectType, record: Record<string, unknown>): Loaded {
  const field = findField(object, job.externalIdFieldName ?? 'Id')
  const key = field ? (record[field.name] ?? '') : ''
  if (!field || (key === '' && field.name !== 'Id')) {
    throw badRequest('MISSING_ARGUMENT', `${job.externalIdFieldName ?? 'Id'} not specified`, [])
  }
  const { Id: given, ...values } = record
  if (field.name === 'Id' && key === '') return insert(call, object, values)
  const ids = field.name === 'Id' ? [requireGiven(given, 'an upsert')] : findByExternalId(call, object, field, key)
  if (ids.length > 1) {
    const message = `${field.name}: more than one record found for external id field: [${ids.join(', ')}]`
    throw badRequest('DUPLICATE_EXTERNAL_ID', message, [])
  }
  const [id] = ids
  if (id === undefined) return insert(call, object, values)
  updateRecord(contextOf(call, object), id, values)
  return { id, created: false }
}

function requireGiven(given: unknown, operation: string): string {
  if (given === undefined || given === null || given === '') {
    throw badRequest('MISSING_ARGUMENT', `Id not specified in ${operation} call`, [])
  }
  return requireId(String(given))
}
