import { apiError } from '../../http/api-error'
import type { Call } from '../../http/call'
import { toId18 } from '../../salesforce-id'
import { type BulkJob, isQuery } from '../bulk-job'

/** The job of an address: those that write and those that ask are two kinds. */
export function requireJob(call: Call, text: string, kind: 'ingest' | 'query'): BulkJob {
  const job = call.org.bulkJobs.find(toId18(text) ?? '')
  if (job?.api === 'v2' && isQuery(job.operation) === (kind === 'query')) return job
  throw apiError(404, 'NOT_FOUND', 'The requested resource does not exist')
}
