import { type Answer, json } from '../../http/answer'
import { notFound } from '../../http/api-error'
import type { Call } from '../../http/call'
import { answerIngest } from './ingest'
import { answerQueryJobs } from './query'

/** `/jobs/ingest…` and `/jobs/query…`: Bulk API 2.0. */
export function answerJobs(call: Call): Answer {
  const [, , , , kind = ''] = call.segments
  if (kind.toLowerCase() === 'ingest') return answerIngest(call)
  if (kind.toLowerCase() === 'query') return answerQueryJobs(call)
  if (kind === '') {
    const base = `/services/data/v${call.version}/jobs`
    return json(200, { ingest: `${base}/ingest`, query: `${base}/query` })
  }
  throw notFound()
}
