import { type Answer, empty, json } from '../../http/answer'
import { ApiError, badRequest, notFound } from '../../http/api-error'
import { type Call, readObject } from '../../http/call'
import { readCount } from '../../http/read-count'
import { requireMethod } from '../../http/require-method'
import { type BulkJob, isQuery } from '../bulk-job'
import { type Found, runBulkQuery } from '../run-bulk-query'
import { describeJobs, describeOpenedJob, describeV2Job, describeWholeJob } from './describe'
import { jobError, openJob } from './open-job'
import { styleOf } from './results'
import { writeCsv } from '../write-csv'
import { requireJob } from './require-job'

const MOST_AT_ONCE = 250_000

/** `/jobs/query[/<id>[/results]]`. */
export function answerQueryJobs(call: Call): Answer {
  const [, , , , , id, part] = call.segments
  if (id === undefined) {
    if (call.method === 'POST') return open(call)
    requireMethod(call, 'GET,POST')
    const jobs = call.org.bulkJobs.all()
    return json(200, describeJobs(jobs.filter(job => job.api === 'v2' && isQuery(job.operation))))
  }
  const job = requireJob(call, id, 'query')
  if (part === undefined) return answerJob(call, job)
  if (part.toLowerCase() !== 'results') throw notFound()
  requireMethod(call, 'GET')
  return results(call, job)
}

/** A statement that cannot be run in bulk is refused when the job is opened. */
function run(call: Call, statement: string, withDeleted: boolean): Found {
  try {
    return runBulkQuery(call, statement, withDeleted)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const code = error.entries[0]?.errorCode ?? ''
    throw badRequest(code === 'FUNCTIONALITY_NOT_ENABLED' ? 'API_ERROR' : code, error.message)
  }
}

/** Opens a job and runs its statement at once; the next who asks finds it done. */
function open(call: Call): Answer {
  const body = readObject(call.body)
  const { operation } = body
  if (operation !== 'query' && operation !== 'queryAll') {
    throw jobError('INVALIDJOB', `Unsupported operation: ${String(operation)}`)
  }
  const statement = String(body.query ?? '')
  const { object, header, rows } = run(call, statement, operation === 'queryAll')
  const job = openJob(call, body, object, operation, 'UploadComplete')
  const answer = json(200, describeOpenedJob(job))
  const jobs = call.org.bulkJobs
  job.batches.push({
    id: jobs.nextId('751'),
    state: 'Completed',
    stateMessage: null,
    created: new Date(),
    request: statement,
    header,
    rows,
    results: [],
    records: [],
    resultId: jobs.nextId('752'),
  })
  job.state = 'JobComplete'
  return answer
}

function answerJob(call: Call, job: BulkJob): Answer {
  if (call.method === 'GET') return json(200, describeWholeJob(job))
  if (call.method === 'DELETE') {
    call.org.bulkJobs.remove(job.id)
    return empty(204)
  }
  requireMethod(call, 'DELETE,GET,PATCH')
  if (readObject(call.body).state !== 'Aborted') throw jobError('INVALIDJOBSTATE', 'A query job can only be aborted')
  if (job.state === 'JobComplete') throw jobError('INVALIDJOBSTATE', 'Aborting already Completed Job not allowed')
  job.state = 'Aborted'
  return json(200, describeV2Job(job))
}

/** A locator is the number of the row to go on with, in a guise; `null` when there is no more. */
const toLocator = (row: number) => Buffer.from(`${row}`).toString('base64url')
const fromLocator = (locator: string | null) =>
  locator === null ? 0 : Number(Buffer.from(locator, 'base64url').toString())

function results(call: Call, job: BulkJob): Answer {
  const [batch] = job.batches
  if (!batch) throw notFound()
  const start = fromLocator(call.query.get('locator'))
  if (!Number.isInteger(start) || start < 0 || start > batch.rows.length) {
    throw jobError('INVALID_QUERY_LOCATOR', 'invalid query locator')
  }
  const end = start + readCount(call, 'maxRecords', MOST_AT_ONCE)
  const rows = batch.rows.slice(start, end)
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=UTF-8',
      'sforce-locator': end < batch.rows.length ? toLocator(end) : 'null',
      'sforce-numberofrecords': String(rows.length),
    },
    body: writeCsv([batch.header, ...rows], styleOf(job)),
  }
}
