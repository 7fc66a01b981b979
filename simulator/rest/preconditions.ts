import { createHash } from 'node:crypto'
import { type Answer, empty } from '../http/answer'
import { apiError, badRequest } from '../http/api-error'
import type { Call } from '../http/call'
import { completeObject } from '../records/write-context'
import type { ObjectType } from '../schema/field'

/** `last-modified` and `etag`: by what a client can ask whether something is still as it knows it. */
type Validators = Record<string, string>

/** Of a record. Only accounts have an ETag. */
export function validatorsOf(call: Call, object: ObjectType, id: string): Validators {
  const record = call.org.store.find(completeObject({ org: call.org, object }), id)
  const changed = record?.LastModifiedDate ?? record?.SystemModstamp
  return {
    ...(typeof changed === 'string' ? { 'last-modified': new Date(changed).toUTCString() } : {}),
    ...(object.name === 'Account' && record ? { etag: etagOf(record) } : {}),
  }
}

const etagOf = (record: unknown) => `"${createHash('sha256').update(JSON.stringify(record)).digest('base64')}"`

/** Salesforce adds `--gzip` to the tag of a packed answer; it means the same record. */
const plainTag = (tag: string) => tag.trim().replace('--gzip', '').replace('-gzip', '')

function dateIn({ headers, method }: Call, name: string): number | null {
  const text = headers[name]
  if (text === undefined) return null
  const date = Date.parse(text)
  if (!Number.isNaN(date)) return date
  if (method === 'GET' || name === 'if-modified-since') return null
  throw badRequest('INVALID_HEADER_VALUE', `Invalid value for header ${name}: ${text}`)
}

/** Settles a request by its conditions: 304 where a GET would tell nothing new, 412 where something must not be done. */
export function checkConditions(call: Call, validators: Validators): Answer | null {
  const { headers, method } = call
  const tag = validators.etag
  const names = (header: string | undefined) =>
    tag !== undefined && (header ?? '').split(',').some(listed => listed.trim() === '*' || plainTag(listed) === tag)
  const changed = Date.parse(validators['last-modified'] ?? '')
  const since = dateIn(call, 'if-modified-since')
  const until = dateIn(call, 'if-unmodified-since')
  const lapsed =
    (until !== null && changed > until) || (tag && headers['if-match'] !== undefined && !names(headers['if-match']))
  if (lapsed) throw apiError(412, 'PRECONDITION_FAILED', 'A precondition of the request is not met.')
  if (!names(headers['if-none-match']) && (since === null || !(changed <= since))) return null
  if (method === 'GET') return empty(304, validators)
  throw apiError(412, 'PRECONDITION_FAILED', 'A precondition of the request is not met.')
}
