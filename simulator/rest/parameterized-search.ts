import { type Answer, json } from '../http/answer'
import { badRequest } from '../http/api-error'
import { type Call, readObject } from '../http/call'
import { requireMethod } from '../http/require-method'
import { Cursor } from '../soql/cursor'
import { separated } from '../soql/separated'
import { answerFound } from '../sosl/answer-found'
import { findGroup } from '../sosl/field-group'
import { parseReturning } from '../sosl/parse-returning'
import type { Search } from '../sosl/parse-search'
import { requireLength } from '../sosl/require-length'
import { runSearch } from '../sosl/run-search'
import { asSearchError } from '../sosl/search-error'
import { splitWords } from '../sosl/words'
import { type WantedObject, parametersOfBody, parametersOfQuery } from './search-parameters'

const clause = (keyword: string, value: string | number | undefined) =>
  value === undefined ? '' : ` ${keyword} ${value}`

const returningOf = ({ name, fields, where, orderBy, limit, offset }: WantedObject) =>
  `${name}(${fields}${clause('WHERE', where)}${clause('ORDER BY', orderBy)}` +
  `${clause('LIMIT', limit)}${clause('OFFSET', offset)})`

/** The objects as a RETURNING clause, and that clause read. */
function readObjects(objects: WantedObject[]): Pick<Search, 'text' | 'returning'> {
  if (objects.length === 0) return { text: '', returning: [] }
  const text = `RETURNING ${objects.map(returningOf).join(', ')}`
  try {
    const cursor = new Cursor(text, 'RETURNING '.length)
    const returning = separated(cursor, parseReturning)
    if (cursor.peek().kind !== 'end') throw cursor.unexpected()
    return { text, returning }
  } catch (error) {
    throw asSearchError(error)
  }
}

/** Searches for plain words: nothing in them is an operator, so nothing has to be escaped. */
export function answerParameterizedSearch(call: Call): Answer {
  requireMethod(call, 'HEAD,GET,POST')
  const parameters = call.method === 'GET' ? parametersOfQuery(call.query) : parametersOfBody(readObject(call.body))
  if (parameters.q === '') throw badRequest('INVALID_SEARCH', 'Parameter q is required')
  requireLength(parameters.q)
  const group = findGroup(parameters.group.split(' ')[0] ?? '')
  if (!group) throw badRequest('INVALID_SEARCH', `Invalid value for parameter in: ${parameters.group}`)
  const parts = splitWords(parameters.q).map(word => ({ kind: 'words' as const, words: [word] }))
  const search = {
    ...readObjects(parameters.objects),
    term: { kind: 'and' as const, parts },
    group,
    limit: parameters.limit,
    withLabels: parameters.withLabels,
  }
  return json(200, answerFound(runSearch(call, search, call.version), call.version, search.withLabels))
}
