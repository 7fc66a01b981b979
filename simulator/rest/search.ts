import { type Answer, json } from '../http/answer'
import { methodNotAllowed } from '../http/api-error'
import type { Call } from '../http/call'
import { answerFound } from '../sosl/answer-found'
import { parseSearch } from '../sosl/parse-search'
import { runSearch } from '../sosl/run-search'

export function answerSearch(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call.method, 'HEAD,GET')
  const search = parseSearch(call.query.get('q') ?? '')
  return json(200, answerFound(runSearch(call, search, call.version), call.version, search.withLabels))
}
