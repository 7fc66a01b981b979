import { CrmError } from '../errors'
import { classify, fromSalesforce, plain } from './errors'
import { restErrors } from './wire'

/** Refusals that say nothing about the credentials: trying again later is right, and nothing is paused. */
const PASSING =
  /^(SERVER_UNAVAILABLE|ORG_IN_MAINTENANCE|INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE|REQUEST_LIMIT_EXCEEDED|SSO_SERVICE_DOWN|TXN_SECURITY_(FAIL_CLOSE|METERING_ERROR)|API_CURRENTLY_DISABLED)$/

const PASSING_OAUTH = new Set(['server_error', 'temporarily_unavailable'])

/**
 * What became of a sign-in. SOAP faults have no code but the start of their message, OAuth errors have it for a name.
 * A refusal keeps Salesforce's code in front: it leads to the cure.
 */
export function classifySignIn(error: unknown): CrmError {
  if (!(error instanceof Error) || error instanceof CrmError) return classify(error)
  const [, faultCode, text] = /^(?:sf:)?([A-Z][A-Z0-9_]+): ([\s\S]*)$/.exec(error.message) ?? []
  if (faultCode && text) return fromFault(faultCode, text)
  const unwrapped = jsonErrors(error.message)
  if (unwrapped) return fromSalesforce(unwrapped.errorCode, unwrapped.message)
  if (/password has expired/.test(error.message))
    return new CrmError('sign_in_refused', 'PASSWORD_EXPIRED: The password has expired.')
  return fromOAuth(error) ?? classify(error)
}

function fromFault(faultCode: string, text: string): CrmError {
  // The one code with two meanings: switched off for a while, or not allowed to this user.
  const ofThisUser = faultCode === 'API_CURRENTLY_DISABLED' && /\buser\b/i.test(text)
  if (PASSING.test(faultCode) && !ofThisUser) {
    const limit = faultCode === 'REQUEST_LIMIT_EXCEEDED'
    return limit ? fromSalesforce(faultCode, text) : new CrmError('unavailable', plain(text))
  }
  return new CrmError('sign_in_refused', `${faultCode}: ${plain(text)}`)
}

function fromOAuth({ name, message }: Error): CrmError | null {
  const [, status] = /^ERROR_HTTP_(\d)\d\d$/.exec(name ?? '') ?? []
  if (status) return new CrmError(status === '5' ? 'unavailable' : 'unexpected_answer')
  // The token endpoint answered with a list of REST errors, as an overloaded gateway does; jsforce finds no name in it.
  if (!name) return new CrmError('unavailable')
  if (!/^[a-z]+(_[a-z]+)+$/.test(name)) return null
  return PASSING_OAUTH.has(name)
    ? new CrmError('unavailable', plain(message))
    : new CrmError('sign_in_refused', `${name}: ${plain(message)}`)
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
