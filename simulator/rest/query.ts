import { type Answer, json } from '../http/answer'
import { badRequest, methodNotAllowed } from '../http/api-error'
import type { Call } from '../http/call'
import { continueQuery, runQuery } from '../soql/run-query'
import { answerColumns } from './query-columns'

/** `Sforce-Query-Options: batchSize=500`; Salesforce keeps it between 200 and 2000. */
function batchSize(header: string | undefined): number {
  for (const option of (header ?? '').split(/[;,]/)) {
    const [name = '', value = ''] = option.split('=').map(part => part.trim())
    if (name.toLowerCase() === 'batchsize' && Number(value) > 0)
      return Math.min(Math.max(Math.floor(Number(value)), 200), 2000)
  }
  return 2000
}

export function answerQuery(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call.method, 'HEAD,GET')
  const size = batchSize(call.headers['sforce-query-options'])
  const [, , , resource = '', place] = call.segments
  if (place !== undefined) return json(200, continueQuery(call.org, place, call.version, size))
  const text = call.query.get('q')
  if (text === null || text.trim() === '') {
    throw badRequest('MALFORMED_QUERY', 'SOQL statement cannot be empty')
  }
  if (call.query.get('columns') === 'true') return answerColumns(call, text)
  const withDeleted = resource.toLowerCase() === 'queryall'
  return json(200, runQuery(call, text, call.version, size, withDeleted))
}
