import type { Answer } from '../../http/answer'
import { notFound } from '../../http/api-error'
import type { Call } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { type Batch, type BulkJob } from '../bulk-job'
import { DELIMITERS, LINE_ENDINGS } from '../delimiters'
import { errorText } from '../load-rows'
import { readCsv } from '../read-csv'
import { writeCsv } from '../write-csv'

export const styleOf = (job: BulkJob) => ({
  delimiter: DELIMITERS[job.columnDelimiter] ?? ',',
  lineEnding: LINE_ENDINGS[job.lineEnding] ?? '\n',
})

const csvAnswer = (job: BulkJob, rows: string[][]): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/csv' },
  body: writeCsv(rows, styleOf(job)),
})

type Outcome = Batch['results'][number]

/** The rows that came out one way, as they were sent, behind columns that say how. */
function rowsOf(batch: Batch | undefined, success: boolean, lead: (result: Outcome) => string[]): string[][] {
  const results = batch?.results ?? []
  return results.flatMap((result, index) =>
    result.success === success ? [[...lead(result), ...(batch?.rows[index] ?? [])]] : [],
  )
}

/** `successfulResults`, `failedResults`, `unprocessedrecords` of a job. */
export function answerIngestResults(call: Call, job: BulkJob, part: string): Answer {
  requireMethod(call, 'GET')
  const [batch] = job.batches
  const header = batch?.header ?? []
  switch (part.toLowerCase()) {
    case 'successfulresults':
      return csvAnswer(job, [
        ['sf__Id', 'sf__Created', ...header],
        ...rowsOf(batch, true, result => [result.id ?? '', String(result.created)]),
      ])
    case 'failedresults':
      return csvAnswer(job, [
        ['sf__Id', 'sf__Error', ...header],
        ...rowsOf(batch, false, result => ['', errorText(result)]),
      ])
    case 'unprocessedrecords':
      return csvAnswer(job, unprocessed(job))
  }
  throw notFound()
}

/** A job that failed or was called off has touched nothing of its upload; any other has touched all of it. */
function unprocessed(job: BulkJob): string[][] {
  const rows = readCsv(job.upload ?? '', styleOf(job).delimiter)
  return job.state === 'Failed' || job.state === 'Aborted' ? rows : rows.slice(0, 1)
}
