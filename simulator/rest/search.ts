import { type Answer, json } from '../http/answer'
import { badRequest, methodNotAllowed } from '../http/api-error'
import type { Call } from '../http/call'
import { runSearch } from '../sosl/run-search'

export function answerSearch(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call.method, 'HEAD,GET')
  const text = call.query.get('q') ?? ''
  if (text.trim() === '') {
    throw badRequest('MALFORMED_SEARCH', 'No search term found. The search term must be enclosed in braces.')
  }
  return json(200, { searchRecords: runSearch(call, text, call.version) })
}
