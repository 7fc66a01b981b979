import { ZodError } from 'zod'
import { CrmError, type CrmErrorCode } from '../errors'
import { formFieldOf } from './mapper'

const CODES: Record<string, CrmErrorCode> = {
  INVALID_SESSION_ID: 'session_expired',
  INVALID_OPERATION_WITH_EXPIRED_PASSWORD: 'sign_in_refused',
  REQUEST_LIMIT_EXCEEDED: 'limit_reached',
  SERVER_UNAVAILABLE: 'unavailable',
  UNKNOWN_EXCEPTION: 'unavailable',
  INTERNAL_ERROR: 'unavailable',
  INTERNAL_SERVER_ERROR: 'unavailable',
  API_CURRENTLY_DISABLED: 'unavailable',
  ORG_IN_MAINTENANCE: 'unavailable',
  INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE: 'unavailable',
  UNABLE_TO_LOCK_ROW: 'busy',
  QUERY_TIMEOUT: 'too_slow',
  MALFORMED_QUERY: 'bad_search',
  MALFORMED_SEARCH: 'bad_search',
  INVALID_SEARCH: 'bad_search',
  REQUIRED_FIELD_MISSING: 'missing_field',
  STRING_TOO_LONG: 'too_long',
  INVALID_EMAIL_ADDRESS: 'invalid_value',
  FIELD_INTEGRITY_EXCEPTION: 'invalid_value',
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'closed_list',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'rejected',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'automation',
  CANNOT_EXECUTE_FLOW_TRIGGER: 'automation',
  APEX_ERROR: 'automation',
  DUPLICATES_DETECTED: 'duplicate',
  DUPLICATE_VALUE: 'value_taken',
  MULTIPLE_CHOICES: 'value_taken',
  INVALID_FIELD: 'no_access',
  INVALID_TYPE: 'no_access',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'no_access',
  INSUFFICIENT_ACCESS: 'no_access',
  INSUFFICIENT_ACCESS_OR_READONLY: 'no_access',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'bad_reference',
  INVALID_CROSS_REFERENCE_KEY: 'bad_reference',
  INACTIVE_OWNER_OR_USER: 'bad_reference',
  API_DISABLED_FOR_ORG: 'api_closed',
  FUNCTIONALITY_NOT_ENABLED: 'api_closed',
  UNSUPPORTED_API_VERSION: 'api_closed',
  STORAGE_LIMIT_EXCEEDED: 'storage_full',
  CANNOT_UPDATE_CONVERTED_LEAD: 'converted',
  NOT_FOUND: 'not_found',
  ENTITY_IS_DELETED: 'not_found',
  MALFORMED_ID: 'not_found',
}

/** Where one code has two meanings, Salesforce's words tell them apart. */
const BY_WORDS: [code: RegExp, words: RegExp, means: CrmErrorCode][] = [
  [/^INVALID_SESSION_ID$/, /not valid for use with the REST API/, 'api_closed'],
  [/^API_CURRENTLY_DISABLED$/, /\buser\b/i, 'api_closed'],
  [/^REQUEST_LIMIT_EXCEEDED$/, /^Concurrent/i, 'busy'],
  [/^TXN_SECURITY_/, /^/, 'policy'],
]

const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EPROTO',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What a code alone does not tell: the line was cut before there was anything to send a request over. */
const NEVER_BEGUN = /\bconnect ECONNRESET\b|disconnected before secure TLS connection was established/

/** One of Salesforce's own errors, from a REST reply or inside a composite one. */
export function fromSalesforce(errorCode: string, message: string, fields: string[] = []): CrmError {
  const worded = BY_WORDS.find(([code, words]) => code.test(errorCode) && words.test(message))
  const code = worded?.[2] ?? CODES[errorCode] ?? 'rejected'
  const known = fields.map(formFieldOf)
  return new CrmError(code, plain(message), Object.fromEntries(known.map(field => [field, plain(message)])))
}

/**
 * The one place where a failure becomes one of our codes. jsforce throws six kinds: REST errors (`errorCode`), SOAP
 * faults (a code in the message), OAuth errors, network errors (`code`), aborts, and TypeErrors on replies it cannot read.
 */
export function classify(error: unknown): CrmError {
  if (error instanceof CrmError) return error
  if (error instanceof ZodError) return new CrmError('unexpected_answer')
  if (!(error instanceof Error)) return new CrmError('unexpected_answer')
  const { errorCode, code, data } = error as Error & { errorCode?: unknown; code?: unknown; data?: unknown }
  if (typeof errorCode === 'string') return fromRest(errorCode, error.message, data)
  if (error.name === 'AbortError') return new CrmError('timed_out')
  if (typeof code === 'string')
    return new CrmError(NEVER_SENT.has(code) || NEVER_BEGUN.test(error.message) ? 'unreachable' : 'unavailable')
  return new CrmError('unexpected_answer')
}

function fromRest(errorCode: string, message: string, data: unknown): CrmError {
  const http = /^ERROR_HTTP_(\d)\d\d$/.exec(errorCode)
  if (http) return new CrmError(http[1] === '5' ? 'unavailable' : 'unexpected_answer')
  const first: unknown = Array.isArray(data) ? data[0] : data
  const { errorCode: firstCode, message: firstMessage, fields } = (first ?? {}) as Record<string, unknown>
  return fromSalesforce(
    errorCode === 'MULTIPLE_API_ERRORS' && typeof firstCode === 'string' ? firstCode : errorCode,
    typeof firstMessage === 'string' ? firstMessage : message,
    Array.isArray(fields) ? fields.filter(field => typeof field === 'string') : [],
  )
}

const ENTITIES: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' }

/** Salesforce's text may hold markup from a trigger or a proxy: tags out, one line, 300 characters. */
export const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
