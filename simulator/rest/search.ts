import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'
import { answerFound } from '../sosl/answer-found'
import { parseSearch } from '../sosl/parse-search'
import { runSearch } from '../sosl/run-search'

export function answerSearch(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const search = parseSearch(call.query.get('q') ?? '')
  return json(200, answerFound(runSearch(call, search, call.version), call.version, search.withLabels))
}
