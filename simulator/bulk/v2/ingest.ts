import { type Answer, empty, json } from '../../http/answer'
import { type Call, readObject } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { type BulkJob, OPERATIONS, type Operation, isQuery } from '../bulk-job'
import { runBatch } from '../run-batch'
import { describeJobs, describeOpenedJob, describeV2Job, describeWholeJob } from './describe'
import { jobError, openJob } from './open-job'
import { requireJob } from './require-job'
import { answerIngestResults } from './results'

/** `/jobs/ingest[/<id>[/batches|successfulResults|failedResults|unprocessedrecords]]`. */
export function answerIngest(call: Call): Answer {
  const [, , , , , id, part] = call.segments
  if (id === undefined) {
    if (call.method === 'POST') return open(call)
    requireMethod(call, 'GET,POST')
    const jobs = call.org.bulkJobs.all()
    return json(200, describeJobs(jobs.filter(job => job.api === 'v2' && !isQuery(job.operation))))
  }
  const job = requireJob(call, id, 'ingest')
  if (part === undefined) return answerJob(call, job)
  if (part.toLowerCase() !== 'batches') return answerIngestResults(call, job, part)
  requireMethod(call, 'PUT')
  return upload(call, job)
}

function open(call: Call): Answer {
  const body = readObject(call.body)
  const operation = String(body.operation ?? '')
  if (operation === 'hardDelete') {
    throw jobError('FEATURENOTENABLED', 'hard delete is not enabled for this user')
  }
  if (!OPERATIONS.includes(operation) || isQuery(operation)) {
    throw jobError('INVALIDJOB', `Unsupported operation: ${operation}`)
  }
  const object = call.schema.object(String(body.object ?? ''))
  if (!object) throw jobError('INVALIDJOB', `InvalidJob : Unable to find object: ${String(body.object ?? '')}`)
  if (operation === 'upsert' && typeof body.externalIdFieldName !== 'string') {
    throw jobError('INVALIDJOB', 'InvalidJob : External ID was blank for upsert operation')
  }
  const job = openJob(call, body, object, operation as Operation, 'Open')
  return json(200, describeOpenedJob(job))
}

function answerJob(call: Call, job: BulkJob): Answer {
  if (call.method === 'GET') return json(200, describeWholeJob(job))
  if (call.method === 'PATCH') return changeState(call, job)
  requireMethod(call, 'DELETE,GET,PATCH')
  if (job.state === 'InProgress') throw jobError('INVALIDJOBSTATE', 'Cannot delete a job in progress')
  call.org.bulkJobs.remove(job.id)
  return empty(204)
}

function upload(call: Call, job: BulkJob): Answer {
  if (job.state !== 'Open') throw jobError('INVALIDJOBSTATE', 'Job is not in Open state')
  if (job.upload !== null) throw jobError('CLIENTINPUTERROR', 'Found multiple contents for job')
  job.upload = call.body
  return empty(201)
}

function changeState(call: Call, job: BulkJob): Answer {
  const { state } = readObject(call.body)
  if (state === 'Aborted') {
    if (job.state === 'JobComplete') throw jobError('INVALIDJOBSTATE', 'Aborting already Completed Job not allowed')
    job.state = 'Aborted'
    return json(200, describeV2Job(job))
  }
  if (state !== 'UploadComplete') throw jobError('INVALIDJOBSTATE', `Job state ${String(state)} is not allowed`)
  if (job.state !== 'Open') throw jobError('INVALIDJOBSTATE', 'Job is not in Open state')
  job.state = 'UploadComplete'
  const answer = json(200, describeV2Job(job))
  finish(call, job)
  return answer
}

/** Does the work; the next who asks finds it done. An upload without a line in it is work that is done already. */
function finish(call: Call, job: BulkJob) {
  if ((job.upload ?? '').trim() !== '') job.batches.push(runBatch(call, job, job.upload ?? ''))
  const failed = job.batches.find(batch => batch.state === 'Failed')
  job.state = failed ? 'Failed' : 'JobComplete'
  job.errorMessage = failed ? `InvalidBatch : ${failed.stateMessage ?? ''}` : null
}
