import type { Viewer } from '../org/viewer'
import { badRequest } from './api-error'
import { describeJsonBreak } from './describe-json-break'

/** One request, read and taken apart. */
export interface Call extends Viewer {
  method: string
  /** The path without query, without doubled or trailing slashes. */
  path: string
  segments: string[]
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
  /** `64.0`; empty outside `/services/data/v…`. */
  version: string
  /** Scheme, host and port under which the caller reached us. */
  baseUrl: string
}

/** A path percent-decoded segment by segment; an undecodable one stays as it was sent. */
export function splitPath(path: string): string[] {
  return path
    .split('/')
    .filter(segment => segment !== '')
    .map(segment => {
      try {
        return decodeURIComponent(segment)
      } catch {
        return segment
      }
    })
}

const FORMATS = ['.json', '.xml'] as const

/** `/services/data/v64.0/sobjects/Account.json`, `….xml`. A record's own value may end like this, but not a resource. */
export function takeFormat(segments: string[]): { segments: string[]; format: 'json' | 'xml' | null } {
  const last = segments.at(-1) ?? ''
  const format = FORMATS.find(ending => last.toLowerCase().endsWith(ending))
  if (!format || segments[0]?.toLowerCase() !== 'services' || segments.length > 6) return { segments, format: null }
  return {
    segments: [...segments.slice(0, -1), last.slice(0, -format.length)],
    format: format === '.xml' ? 'xml' : 'json',
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON from a request body; broken JSON has an error of its own in Salesforce. */
export function readJson(body: string): unknown {
  if (body.trim() === '') {
    throw badRequest('JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.')
  }
  try {
    return JSON.parse(body)
  } catch {
    const found = describeJsonBreak(body)
    if ('problem' in found) throw badRequest('JSON_PARSER_ERROR', found.problem)
    return JSON.parse(body.slice(0, found.end))
  }
}

/** A record that cannot be read to its end; the token is the last thing that was. */
export const unreadableRow = (token = 'null') =>
  badRequest(
    'INVALID_FIELD',
    `Json Deserialization failed on token '${token}' and has left off in the middle of parsing a row. Will go to end ` +
      'of row to begin parsing the next row',
  )

/** A record in a request body. */
export function readObject(body: string): Record<string, unknown> {
  const value = readJson(body)
  if (isRecord(value)) return value
  if (!Array.isArray(value)) throw unreadableRow()
  throw badRequest('JSON_PARSER_ERROR', 'Can not deserialize SObject out of START_ARRAY token at [line:1, column:1]')
}
