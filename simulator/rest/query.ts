import { type Answer, json } from '../http/answer'
import { badRequest } from '../http/api-error'
import type { Call } from '../http/call'
import { readOptions } from '../http/read-options'
import { requireMethod } from '../http/require-method'
import { answerExplain } from './explain'
import { continueQuery } from '../soql/answer-batch'
import { runQuery } from '../soql/run-query'
import { answerColumns } from './query-columns'

const MOST = 2000
const FEWEST = 200

/** `Sforce-Query-Options: batchSize=500`; Salesforce keeps it between 200 and 2000. */
function batchSize(header: string | undefined): number {
  const asked = Number(readOptions(header).get('batchsize'))
  return asked > 0 ? Math.min(Math.max(Math.floor(asked), FEWEST), MOST) : MOST
}

/** A statement that begins with a comment counts as none. */
const isEmpty = (text: string) => text.trim() === '' || text.trimStart().startsWith('/*')

/** `query` and `queryAll`, with a statement or with the place where an earlier one went on. */
export function answerQuery(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const size = batchSize(call.headers['sforce-query-options'])
  const [, , , resource = '', place] = call.segments
  if (place !== undefined) return json(200, continueQuery(call.org, place, call.version, size))
  const plan = call.query.get('explain')
  if (plan !== null) return answerExplain(call, plan)
  const text = call.query.get('q')
  if (text === null) throw badRequest('MALFORMED_QUERY', 'A query string has to be specified')
  if (isEmpty(text)) throw badRequest('MALFORMED_QUERY', 'SOQL statements cannot be empty or null')
  if (call.query.get('columns') === 'true') return answerColumns(call, text)
  const withDeleted = resource.toLowerCase() === 'queryall'
  return json(200, runQuery(call, text, call.version, size, withDeleted))
}
