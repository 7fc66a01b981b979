import { type Answer, json } from '../http/answer'
import { badRequest, methodNotAllowed } from '../http/api-error'
import { type Call, isRecord, readObject } from '../http/call'
import { parseQuery } from '../soql/parse-query'
import type { FieldGroup } from '../sosl/match-term'
import { MOST } from '../sosl/parse-search'
import { find } from '../sosl/run-search'
import { requireLength } from '../sosl/search-term'
import { splitWords } from '../sosl/words'

interface Wanted {
  name: string
  fields: string
  where: string | undefined
  limit: number | undefined
}

interface Parameters {
  q: string
  group: string
  limit: number
  objects: Wanted[]
}

const number = (value: unknown): number | undefined =>
  value === undefined || value === null || Number.isNaN(Number(value)) ? undefined : Number(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const list = (value: unknown): string | undefined => (Array.isArray(value) ? value.join(',') : text(value))

function fromQuery(query: URLSearchParams): Parameters {
  return {
    q: query.get('q') ?? '',
    group: query.get('in') ?? 'ALL',
    limit: number(query.get('overallLimit') ?? undefined) ?? MOST,
    objects: query.getAll('sobject').map(name => ({
      name,
      fields: query.get(`${name}.fields`) ?? query.get('fields') ?? 'Id',
      where: query.get(`${name}.where`) ?? undefined,
      limit: number(query.get(`${name}.limit`) ?? query.get('defaultLimit') ?? undefined),
    })),
  }
}

function fromBody(body: Record<string, unknown>): Parameters {
  const objects = Array.isArray(body.sobjects) ? body.sobjects : []
  return {
    q: text(body.q) ?? '',
    group: text(body.in) ?? 'ALL',
    limit: number(body.overallLimit) ?? MOST,
    objects: objects.filter(isRecord).map(object => ({
      name: text(object.name) ?? '',
      fields: list(object.fields) ?? list(body.fields) ?? 'Id',
      where: text(object.where),
      limit: number(object.limit) ?? number(body.defaultLimit),
    })),
  }
}

const GROUPS: readonly FieldGroup[] = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']

/** Searches for plain words: nothing in them is an operator, so nothing has to be escaped. */
export function answerParameterizedSearch(call: Call): Answer {
  if (call.method !== 'GET' && call.method !== 'POST') throw methodNotAllowed(call.method, 'HEAD,GET,POST')
  const parameters = call.method === 'GET' ? fromQuery(call.query) : fromBody(readObject(call.body))
  if (parameters.q === '') throw badRequest('INVALID_SEARCH', 'Parameter q is required')
  requireLength(parameters.q)
  const returning = parameters.objects.map(({ name, fields, where, limit }) =>
    parseQuery(
      `SELECT ${fields} FROM ${name}${where ? ` WHERE ${where}` : ''}${limit === undefined ? '' : ` LIMIT ${limit}`}`,
    ),
  )
  const group = GROUPS.find(candidate => candidate === parameters.group.toUpperCase().split(' ')[0]) ?? 'ALL'
  const parts = splitWords(parameters.q).map(word => ({ kind: 'words' as const, words: [word] }))
  const search = {
    text: parameters.q,
    term: { kind: 'and' as const, parts },
    group,
    returning,
    limit: parameters.limit,
  }
  return json(200, { searchRecords: find(call, search, call.version) })
}
