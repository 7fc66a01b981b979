import { toDatetime } from '../../org/clock'
import { type BulkJob, countFailed, countProcessed, isQuery } from '../bulk-job'

/** What every answer about a job says of it. */
export const describeV2Job = (job: BulkJob) => ({
  id: job.id,
  operation: job.operation,
  object: job.object,
  createdById: job.createdById,
  createdDate: toDatetime(job.created),
  systemModstamp: toDatetime(job.batches.at(-1)?.created ?? job.created),
  state: job.state,
  ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
  ...(job.assignmentRuleId === null ? {} : { assignmentRuleId: job.assignmentRuleId }),
  concurrencyMode: job.concurrencyMode,
  contentType: job.contentType,
  apiVersion: Number(job.version),
})

const contentUrl = (job: BulkJob) => `services/data/v${job.version}/jobs/ingest/${job.id}/batches`
const format = ({ lineEnding, columnDelimiter }: BulkJob) => ({ lineEnding, columnDelimiter })

/** A job that was just opened: where its data goes, and how it is to be written. */
export const describeOpenedJob = (job: BulkJob) => ({
  ...describeV2Job(job),
  ...(isQuery(job.operation) ? {} : { contentUrl: contentUrl(job) }),
  ...format(job),
})

/** All about a job, with how far it has come. */
export const describeWholeJob = (job: BulkJob) => ({
  ...describeV2Job(job),
  jobType: isQuery(job.operation) ? 'V2Query' : 'V2Ingest',
  ...(job.state === 'Open' ? { contentUrl: contentUrl(job) } : {}),
  ...format(job),
  numberRecordsProcessed: countProcessed(job),
  ...(isQuery(job.operation) ? {} : { numberRecordsFailed: countFailed(job) }),
  retries: 0,
  totalProcessingTime: 0,
  ...(isQuery(job.operation) ? { isPkChunkingSupported: true } : { apiActiveProcessingTime: 0, apexProcessingTime: 0 }),
  ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
})

export const describeJobs = (jobs: BulkJob[]) => ({
  done: true,
  nextRecordsUrl: null,
  records: jobs.map(job => ({
    ...describeV2Job(job),
    jobType: isQuery(job.operation) ? 'V2Query' : 'V2Ingest',
    ...(job.state === 'Open' ? { contentUrl: contentUrl(job) } : {}),
    ...format(job),
  })),
})
