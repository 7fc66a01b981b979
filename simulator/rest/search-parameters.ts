import { badRequest } from '../http/api-error'
import { isRecord } from '../http/call'
import { MOST } from '../sosl/parse-search'

export interface WantedObject {
  name: string
  fields: string
  where: string | undefined
  orderBy: string | undefined
  limit: number | undefined
  offset: number | undefined
}

interface SearchParameters {
  q: string
  group: string
  limit: number
  withLabels: boolean
  objects: WantedObject[]
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
const list = (value: unknown): string | undefined => (Array.isArray(value) ? text(value.join(',')) : text(value))
const isLabels = (value: unknown) => text(value)?.toUpperCase() === 'LABELS'

/** Numbers come as numbers or as strings. */
function number(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const read = Number(value)
  if (Number.isInteger(read) && read >= 0) return read
  throw badRequest('INVALID_SEARCH', `Invalid value for parameter ${name}: ${String(value)}`)
}

/** `?q=acme&sobject=Account&Account.fields=id,name&Account.limit=10&in=NAME`. */
export function parametersOfQuery(query: URLSearchParams): SearchParameters {
  const get = (name: string) => query.get(name) ?? undefined
  const names = query.getAll('sobject').flatMap(value => value.split(',').map(name => name.trim()))
  return {
    q: get('q') ?? '',
    group: get('in') ?? 'ALL',
    limit: number('overallLimit', get('overallLimit')) ?? MOST,
    withLabels: isLabels(get('metadata')),
    objects: names.filter(Boolean).map(name => ({
      name,
      fields: text(get(`${name}.fields`)) ?? text(get('fields')) ?? 'Id',
      where: text(get(`${name}.where`)),
      orderBy: text(get(`${name}.orderBy`)),
      limit: number(`${name}.limit`, get(`${name}.limit`)) ?? number('defaultLimit', get('defaultLimit')),
      offset: number(`${name}.offset`, get(`${name}.offset`)),
    })),
  }
}

/** The same as JSON, with the objects as a list. */
export function parametersOfBody(body: Record<string, unknown>): SearchParameters {
  const objects = Array.isArray(body.sobjects) ? body.sobjects.filter(isRecord) : []
  return {
    q: text(body.q) ?? '',
    group: text(body.in) ?? 'ALL',
    limit: number('overallLimit', body.overallLimit) ?? MOST,
    withLabels: isLabels(body.metadata),
    objects: objects.map(object => ({
      name: text(object.name) ?? '',
      fields: list(object.fields) ?? list(body.fields) ?? 'Id',
      where: text(object.where),
      orderBy: list(object.orderBy),
      limit: number('limit', object.limit) ?? number('defaultLimit', body.defaultLimit),
      offset: number('offset', object.offset),
    })),
  }
}
