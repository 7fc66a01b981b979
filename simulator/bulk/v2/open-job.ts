import { badRequest, frameworkError } from '../../http/api-error'
import type { Call } from '../../http/call'
import type { ObjectType } from '../../schema/field'
import { type BulkJob, type Operation } from '../bulk-job'
import { DELIMITERS, LINE_ENDINGS } from '../delimiters'

/** Bulk API 2.0 writes the codes of 1.0 in capitals. */
export const jobError = (code: string, message: string) => frameworkError(400, code, message)

const word = (value: unknown, preset: string) => (typeof value === 'string' ? value : preset)

/** Opens a job as a request describes it. */
export function openJob(
  call: Call,
  body: Record<string, unknown>,
  object: ObjectType,
  operation: Operation,
  state: string,
): BulkJob {
  const columnDelimiter = word(body.columnDelimiter, 'COMMA')
  const lineEnding = word(body.lineEnding, 'LF')
  if (!Object.hasOwn(DELIMITERS, columnDelimiter) || !Object.hasOwn(LINE_ENDINGS, lineEnding)) {
    const wrong = Object.hasOwn(DELIMITERS, columnDelimiter) ? lineEnding : columnDelimiter
    throw badRequest('JSON_PARSER_ERROR', `${wrong} is not a valid value for the enum at [line:1, column:1]`)
  }
  if (word(body.contentType, 'CSV') !== 'CSV') throw jobError('INVALIDJOB', 'Unsupported content type')
  return call.org.bulkJobs.add({
    api: 'v2',
    object: object.name,
    operation,
    externalIdFieldName: typeof body.externalIdFieldName === 'string' ? body.externalIdFieldName : null,
    assignmentRuleId: typeof body.assignmentRuleId === 'string' ? body.assignmentRuleId : null,
    contentType: 'CSV',
    concurrencyMode: 'Parallel',
    columnDelimiter,
    lineEnding,
    version: call.version,
    createdById: call.userId,
    state,
  })
}
