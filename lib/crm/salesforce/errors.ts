import { ZodError } from 'zod'
import { CrmError, type CrmErrorCode } from '../errors'
import { formFieldOf } from './mapper'
import { restErrors } from './wire'

const CODES: Record<string, CrmErrorCode> = {
  INVALID_SESSION_ID: 'session_expired',
  REQUEST_LIMIT_EXCEEDED: 'limit_reached',
  SERVER_UNAVAILABLE: 'unavailable',
  API_CURRENTLY_DISABLED: 'unavailable',
  ORG_IN_MAINTENANCE: 'unavailable',
  UNABLE_TO_LOCK_ROW: 'rejected',
  QUERY_TIMEOUT: 'timed_out',
  REQUIRED_FIELD_MISSING: 'missing_field',
  STRING_TOO_LONG: 'invalid_value',
  INVALID_EMAIL_ADDRESS: 'invalid_value',
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'invalid_value',
  FIELD_INTEGRITY_EXCEPTION: 'invalid_value',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'rejected',
  DUPLICATES_DETECTED: 'duplicate',
  INVALID_FIELD: 'no_access',
  INVALID_TYPE: 'no_access',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'no_access',
  INSUFFICIENT_ACCESS: 'no_access',
  INSUFFICIENT_ACCESS_OR_READONLY: 'no_access',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'no_access',
  API_DISABLED_FOR_ORG: 'no_access',
  INVALID_OPERATION_WITH_EXPIRED_PASSWORD: 'sign_in_refused',
  NOT_FOUND: 'not_found',
  ENTITY_IS_DELETED: 'not_found',
  MALFORMED_ID: 'not_found',
}

/** Refusals at sign-in that say nothing about the credentials: trying again later is right. */
const PASSING_AT_SIGN_IN = new Set([
  'SERVER_UNAVAILABLE',
  'API_CURRENTLY_DISABLED',
  'ORG_IN_MAINTENANCE',
  'REQUEST_LIMIT_EXCEEDED',
])

const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'CERT_HAS_EXPIRED',
])

/** One of Salesforce's own errors, from a REST reply or inside a composite one. */
export function fromSalesforce(errorCode: string, message: string, fields: string[] = []): CrmError {
  const code = CODES[errorCode] ?? 'rejected'
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
  if (typeof code === 'string') return new CrmError(NEVER_SENT.has(code) ? 'unreachable' : 'unavailable')
  return new CrmError('unexpected_answer')
}

/** The same for `login()`, whose faults have no code but the start of their message. */
export function classifySignIn(error: unknown): CrmError {
  const fault = error instanceof Error ? /^(?:sf:)?([A-Z][A-Z0-9_]+): ([\s\S]*)$/.exec(error.message) : null
  const [, faultCode, text] = fault ?? []
  if (faultCode && text) {
    const passing = PASSING_AT_SIGN_IN.has(faultCode)
    return passing ? fromSalesforce(faultCode, text) : new CrmError('sign_in_refused', `${faultCode}: ${plain(text)}`)
  }
  const unwrapped = error instanceof Error ? jsonErrors(error.message) : null
  if (unwrapped) return fromSalesforce(unwrapped.errorCode, unwrapped.message)
  if (error instanceof Error && /password has expired/.test(error.message))
    return new CrmError('sign_in_refused', 'PASSWORD_EXPIRED: The password has expired.')
  return classify(error)
}

/** `login()` throws whatever came instead of a SOAP fault as the message, such as the REST errors of an overloaded server. */
function jsonErrors(text: string) {
  if (!text.startsWith('[')) return null
  try {
    return restErrors.parse(JSON.parse(text))[0] ?? null
  } catch {
    return null
  }
}

function fromRest(errorCode: string, message: string, data: unknown): CrmError {
  const http = /^ERROR_HTTP_(\d)\d\d$/.exec(errorCode)
  if (http) return new CrmError(http[1] === '5' ? 'unavailable' : 'unexpected_answer')
  if (errorCode === 'INVALID_SESSION_ID' && /not valid for use with the REST API/.test(message))
    return new CrmError('no_access', plain(message))
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
const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
