import { ApiError } from '../http/api-error'
import { type Call, isRecord } from '../http/call'
import type { ObjectType } from '../schema/field'
import { type Batch, type BulkJob, isQuery } from './bulk-job'
import { DELIMITERS } from './delimiters'
import { type Row, loadRows } from './load-rows'
import { InvalidBatch, readColumns } from './read-columns'
import { readCsv } from './read-csv'
import { runBulkQuery } from './run-bulk-query'

/** The object of a job as the caller sees it now. */
function objectOf(call: Call, job: BulkJob): ObjectType {
  const object = call.schema.object(job.object)
  if (!object) throw new InvalidBatch(`Entity type ${job.object} not found`)
  return object
}

type Work = Pick<Batch, 'header' | 'rows' | 'results'> & Partial<Pick<Batch, 'records'>>

/** Does what an upload asks for, at once. Whatever is wrong with the whole of it makes a failed batch, never an error. */
export function runBatch(call: Call, job: BulkJob, request: string): Batch {
  const jobs = call.org.bulkJobs
  const base = { id: jobs.nextId('751'), created: new Date(), request, resultId: jobs.nextId('752'), records: [] }
  try {
    return { ...base, state: 'Completed', stateMessage: null, ...work(call, job, request) }
  } catch (error) {
    if (!(error instanceof InvalidBatch)) throw error
    const nothing = { header: [], rows: [], results: [] }
    return { ...base, state: 'Failed', stateMessage: `InvalidBatch : ${error.message}`, ...nothing }
  }
}

function work(call: Call, job: BulkJob, request: string): Work {
  const object = objectOf(call, job)
  // A job has no headers of its own for its rows, and no text errors could name places in.
  const headers = { ...call.headers, 'sforce-auto-assign': job.assignmentRuleId ?? 'FALSE' }
  const writing: Call = { ...call, body: '', headers }
  if (isQuery(job.operation)) return find(call, job, request)
  return job.contentType === 'JSON' ? loadJson(writing, job, object, request) : loadCsv(writing, job, object, request)
}

function find(call: Call, job: BulkJob, statement: string): Work {
  try {
    const found = runBulkQuery(call, statement, job.operation === 'queryAll')
    if (found.object.name === job.object) {
      const records = job.contentType === 'JSON' ? found.records() : []
      return { header: found.header, rows: found.rows, results: [], records }
    }
    throw new InvalidBatch(
      `Failed to process query: INVALID_TYPE_FOR_OPERATION: The root entity of the requested query ` +
        `(${found.object.name}) does not match the entity of the requested Bulk API Job (${job.object}).`,
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new InvalidBatch(`Failed to process query: ${error.entries[0]?.errorCode ?? ''}: ${error.message}`)
  }
}

function requireOnlyIds(job: BulkJob, names: string[]) {
  if (job.operation === 'delete' && names.some(name => name.trim().toLowerCase() !== 'id')) {
    throw new InvalidBatch("The 'delete' batch must contain only ids.")
  }
}

function loadCsv(call: Call, job: BulkJob, object: ObjectType, text: string): Work {
  const [header = [], ...rows] = readCsv(text, DELIMITERS[job.columnDelimiter] ?? ',')
  requireOnlyIds(job, header)
  const columns = readColumns(call, object, header)
  const read =
    (cells: string[]): Row =>
    () => {
      const record: Record<string, unknown> = {}
      columns.forEach((column, index) => {
        const cell = cells[index] ?? ''
        if (cell !== '') column(record, cell)
      })
      return record
    }
  return { header, rows, results: loadRows(call, job, object, rows.map(read)) }
}

function readRecords(text: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value) && value.every(isRecord)) return value
  } catch {
    // Told below.
  }
  throw new InvalidBatch('Records not processed')
}

function loadJson(call: Call, job: BulkJob, object: ObjectType, text: string): Work {
  const records = readRecords(text).map(({ attributes: _attributes, ...values }) => values)
  const header = [...new Set(records.flatMap(record => Object.keys(record)))]
  requireOnlyIds(job, header)
  readColumns(call, object, header)
  const idFirst = (record: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name.toLowerCase() === 'id' ? 'Id' : name, value]),
    )
  return {
    header,
    rows: records.map(record => header.map(name => String(record[name] ?? ''))),
    results: loadRows(
      call,
      job,
      object,
      records.map(record => () => idFirst(record)),
    ),
  }
}
