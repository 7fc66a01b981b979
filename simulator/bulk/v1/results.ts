import { type Answer, json } from '../../http/answer'
import { type Batch, type BulkJob, isQuery } from '../bulk-job'
import { errorText } from '../load-rows'
import { escapeXml } from '../../xml/escape-xml'
import { AsyncError } from './async-error'
import { xmlAnswer } from './format'
import { writeCsv } from '../write-csv'

const csvAnswer = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'text/csv' }, body })

/** `…/batch/<id>/result[/<id>]`: what became of each row, or where what was found can be fetched. */
export function answerResult(job: BulkJob, batch: Batch, resultId: string | undefined): Answer {
  if (batch.state === 'Failed') throw new AsyncError('InvalidBatch', 'Records not processed')
  if (!isQuery(job.operation))
    return job.contentType === 'JSON' ? json(200, batch.results.map(jsonRow)) : csvRows(batch)
  if (resultId === undefined) {
    if (job.contentType === 'JSON') return json(200, [batch.resultId])
    return xmlAnswer(200, 'result-list', `<result>${escapeXml(batch.resultId)}</result>`)
  }
  if (resultId !== batch.resultId) throw new AsyncError('InvalidEntity', `Unable to find result: ${resultId}`)
  if (job.contentType === 'CSV') return csvAnswer(writeCsv([batch.header, ...batch.rows]))
  return json(200, batch.records)
}

const csvRows = (batch: Batch) =>
  csvAnswer(
    writeCsv([
      ['Id', 'Success', 'Created', 'Error'],
      ...batch.results.map(result => [
        result.id ?? '',
        String(result.success),
        String(result.created),
        errorText(result),
      ]),
    ]),
  )

const jsonRow = ({ id, success, created, errors }: Batch['results'][number]) => ({
  success,
  created,
  id,
  errors: errors.map(({ statusCode, message, fields }) => ({
    message,
    fields,
    statusCode,
    extendedErrorDetails: null,
  })),
})
