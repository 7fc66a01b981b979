import { badRequest, frameworkError } from '../../http/api-error'
import { type Call, isRecord, readJson } from '../../http/call'
import { placeOf, showPlace } from '../../http/text-place'
import { STRICT_SINCE, nameRule } from './references'

/** One request inside another, as it was written. */
export interface Subrequest {
  method: string
  url: string
  referenceId: string
  headers: Record<string, string>
  body: unknown
}

/** What the outer request says for all. */
const FIXED_HEADERS = ['accept', 'authorization', 'content-type']
const MEMBERS = ['body', 'httpHeaders', 'method', 'referenceId', 'url']

/** An object of a composite request; unlike a record it is read with a fixed list of members. */
export function readMembers(text: string, value: unknown, known: string[]): Record<string, unknown> {
  if (!isRecord(value)) throw badRequest('JSON_PARSER_ERROR', 'The request body is either invalid or incomplete.')
  const stranger = Object.keys(value).find(name => !known.includes(name))
  if (stranger === undefined) return value
  throw frameworkError(400, 'JSON_PARSER_ERROR', `Unrecognized field "${stranger}" at ${placeAfter(text, stranger)}`)
}

/** Where a member's value begins: the reader has just seen its first character. */
function placeAfter(text: string, name: string): string {
  const quoted = JSON.stringify(name)
  let at = Math.max(text.indexOf(quoted), 0) + quoted.length
  while (/[\s:]/.test(text[at] ?? '')) at += 1
  return showPlace(placeOf(text, at + 1))
}

const missing = (name: string) => badRequest('JSON_PARSER_ERROR', `Missing required field: ${name}`)

function readHeaders(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value).map(([name, text]) => [name.toLowerCase(), String(text)]) : []
  const fixed = entries.find(([name = '']) => FIXED_HEADERS.includes(name))
  if (fixed) throw badRequest('JSON_PARSER_ERROR', `The header '${fixed[0] ?? ''}' is not allowed in a subrequest.`)
  return Object.fromEntries(entries) as Record<string, string>
}

function readSubrequest(call: Call, value: unknown): Subrequest {
  const members = readMembers(call.body, value, MEMBERS)
  const { method, url, referenceId } = members
  if (typeof method !== 'string') throw missing('method')
  if (typeof url !== 'string') throw missing('url')
  if (typeof referenceId !== 'string') throw missing('referenceId')
  if (Number(call.version) >= STRICT_SINCE && !/^[a-zA-Z0-9]\w*$/.test(referenceId)) {
    throw badRequest('JSON_PARSER_ERROR', nameRule(referenceId))
  }
  return {
    method: method.toUpperCase(),
    url,
    referenceId,
    headers: readHeaders(members.httpHeaders),
    body: members.body,
  }
}

/** `compositeRequest`, each with a name of its own. */
export function readSubrequests(call: Call, value: unknown): Subrequest[] {
  if (!Array.isArray(value)) throw missing('compositeRequest')
  const requests = value.map(entry => readSubrequest(call, entry))
  const names = requests.map(request => request.referenceId)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return requests
  throw badRequest('JSON_PARSER_ERROR', `Provided referenceId ('${twice}') is used more than once.`)
}

export const readBodyOf = (call: Call, known: string[]) => readMembers(call.body, readJson(call.body), known)
