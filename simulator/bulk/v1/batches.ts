import { type Answer, json } from '../../http/answer'
import { methodNotAllowed } from '../../http/api-error'
import type { Call } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { toId18 } from '../../salesforce-id'
import type { Batch, BulkJob } from '../bulk-job'
import { runBatch } from '../run-batch'
import { describeBatch, describeNewBatch, toJsonFacts } from './describe'
import { AsyncError } from './async-error'
import { type Facts, xmlAnswer, xmlFacts, xmlList } from './format'
import { answerResult } from './results'

/** `/services/async/<version>/job/<id>/batch…`; batches are told in the format of their job. */
export function answerBatches(call: Call, job: BulkJob): Answer {
  const [, , , , , , batchId, part, resultId] = call.segments
  if (batchId === undefined) {
    if (call.method === 'POST') return addBatch(call, job)
    if (call.method === 'GET') return listBatches(job)
    throw methodNotAllowed(call.method, 'GET,POST')
  }
  const id = toId18(batchId)
  const batch = job.batches.find(candidate => candidate.id === id)
  if (!batch) throw new AsyncError('InvalidBatch', `Unable to find batch: ${batchId}`)
  requireMethod(call, 'GET')
  if (part === undefined) return told(job, 200, describeBatch(job, batch))
  if (part === 'request') return sent(job, batch)
  if (part === 'result') return answerResult(job, batch, resultId)
  throw new AsyncError('InvalidUrl', `Destination URL not reset. The URL returned from login must be set`)
}

const told = (job: BulkJob, status: number, facts: Facts): Answer =>
  job.contentType === 'JSON' ? json(status, toJsonFacts(facts)) : xmlAnswer(status, 'batchInfo', xmlFacts(facts))

function addBatch(call: Call, job: BulkJob): Answer {
  if (job.state !== 'Open') throw new AsyncError('InvalidJobState', 'Job is not in Open state')
  if (call.body.trim() === '') throw new AsyncError('ClientInputError', 'Unable to find any data to create batch')
  const batch = runBatch(call, job, call.body)
  job.batches.push(batch)
  return told(job, 201, describeNewBatch(job, batch))
}

function listBatches(job: BulkJob): Answer {
  const batches = job.batches.map(batch => describeBatch(job, batch))
  if (job.contentType === 'JSON') return json(200, { batchInfo: batches.map(toJsonFacts) })
  return xmlAnswer(200, 'batchInfoList', xmlList('batchInfo', batches))
}

const sent = (job: BulkJob, batch: Batch): Answer => ({
  status: 200,
  headers: { 'content-type': job.contentType === 'JSON' ? 'application/json' : 'text/csv' },
  body: batch.request,
})
