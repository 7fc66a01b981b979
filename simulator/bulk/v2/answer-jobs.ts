import { type Answer, json } from '../../http/answer'
import { apiError, notFound } from '../../http/api-error'
import type { Call } from '../../http/call'
import { toId18 } from '../../salesforce-id'
import { type BulkJob, isQuery } from '../bulk-job'
import { answerIngest } from './ingest'
import { answerQueryJobs } from './query'

/** `/jobs/ingest…` and `/jobs/query…`: Bulk API 2.0. */
export function answerJobs(call: Call): Answer {
  const [, , , , kind = ''] = call.segments
  if (kind.toLowerCase() === 'ingest') return answerIngest(call, job => requireJob(call, job, false))
  if (kind.toLowerCase() === 'query') return answerQueryJobs(call, job => requireJob(call, job, true))
  if (kind === '') {
    const base = `/services/data/v${call.version}/jobs`
    return json(200, { ingest: `${base}/ingest`, query: `${base}/query` })
  }
  throw notFound()
}

function requireJob(call: Call, text: string, query: boolean): BulkJob {
  const job = call.org.bulkJobs.find(toId18(text) ?? '')
  if (job?.api === 'v2' && isQuery(job.operation) === query) return job
  throw apiError(404, 'NOT_FOUND', 'The requested resource does not exist')
}
