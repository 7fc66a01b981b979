import type { Viewer } from '../org/viewer'
import { badRequest } from './api-error'

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

/** JSON from a request body; broken JSON has an error of its own in Salesforce. */
export function readJson(body: string): unknown {
  if (body.trim() === '') {
    throw badRequest('JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.')
  }
  try {
    return JSON.parse(body)
  } catch (error) {
    throw badRequest('JSON_PARSER_ERROR', describeBreak(body, error instanceof Error ? error.message : ''))
  }
}

/** Salesforce names the character at which its reader stopped, and where; Node tells the place only sometimes. */
function describeBreak(body: string, problem: string): string {
  const [, place] = problem.split('at position ')
  const [, token] = problem.split("Unexpected token '")
  const position =
    place === undefined ? (token === undefined ? body.length : body.indexOf(token.charAt(0))) : parseInt(place)
  const before = body.slice(0, position)
  const at = `at [line:${before.split('\n').length}, column:${position - before.lastIndexOf('\n')}]`
  const character = body[position]
  if (character === undefined) return `Unexpected end-of-input ${at}`
  return `Unexpected character ('${character}' (code ${character.charCodeAt(0)})) ${at}`
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function readObject(body: string): Record<string, unknown> {
  const value = readJson(body)
  if (isRecord(value)) return value
  throw badRequest('JSON_PARSER_ERROR', 'Cannot deserialize request body: an object is expected at [line:1, column:1]')
}
