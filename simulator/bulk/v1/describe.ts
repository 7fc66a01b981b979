import { toDatetime } from '../../org/clock'
import { inKeyOrder } from '../../schema/in-key-order'
import { type Batch, type BulkJob, countFailed, countProcessed } from '../bulk-job'
import type { Facts } from './format'

const toZ = (date: Date) => toDatetime(date).replace('+0000', 'Z')

const processing = { totalProcessingTime: 0, apiActiveProcessingTime: 0, apexProcessingTime: 0 }

/** A job's facts, in the order Bulk API 1.0 writes them. */
export function describeV1Job(job: BulkJob): Facts {
  const count = (state: Batch['state']) => job.batches.filter(batch => batch.state === state).length
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: toZ(job.created),
    systemModstamp: toZ(job.batches.at(-1)?.created ?? job.created),
    state: job.state,
    externalIdFieldName: job.externalIdFieldName,
    concurrencyMode: job.concurrencyMode,
    contentType: job.contentType,
    assignmentRuleId: job.assignmentRuleId,
    numberBatchesQueued: 0,
    numberBatchesInProgress: 0,
    numberBatchesCompleted: count('Completed'),
    numberBatchesFailed: count('Failed'),
    numberBatchesTotal: job.batches.length,
    numberRecordsProcessed: countProcessed(job),
    numberRetries: 0,
    apiVersion: job.version,
    numberRecordsFailed: countFailed(job),
    ...processing,
  }
}

export const describeBatch = (job: BulkJob, batch: Batch): Facts => ({
  id: batch.id,
  jobId: job.id,
  state: batch.state,
  stateMessage: batch.stateMessage,
  createdDate: toZ(batch.created),
  systemModstamp: toZ(batch.created),
  numberRecordsProcessed: batch.rows.length,
  numberRecordsFailed: batch.results.filter(result => !result.success).length,
  ...processing,
})

/** A batch as it stands in the moment it is taken in. */
export const describeNewBatch = (job: BulkJob, batch: Batch): Facts => ({
  ...describeBatch(job, batch),
  state: 'Queued',
  stateMessage: null,
  numberRecordsProcessed: 0,
  numberRecordsFailed: 0,
})

/** A job's facts for JSON, which names also what is not set. */
export const toJsonJob = (job: BulkJob): Facts => toJsonFacts({ ...describeV1Job(job), fastPathEnabled: false })

/** The same facts for JSON: dates with an offset, numbers as numbers, keys in order. */
export function toJsonFacts(facts: Facts): Facts {
  const entries = Object.entries(facts).map(([name, value]): [string, Facts[string]] => {
    if (name === 'apiVersion') return [name, Number(value)]
    const isDate = name === 'createdDate' || name === 'systemModstamp'
    return [name, isDate && typeof value === 'string' ? value.replace('Z', '+0000') : value]
  })
  return inKeyOrder(Object.fromEntries(entries))
}
