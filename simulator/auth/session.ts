import { apiError } from '../http/api-error'
import type { Org } from '../org/org'
import type { Session } from '../org/sessions'
import { isActive } from './user-record'

export const sessionExpired = () => apiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid')

/** The token of a request, given as `Bearer` or `OAuth`, or in the query by the identity call; null for another scheme. */
export function readToken(headers: Record<string, string>, query: URLSearchParams): string | null {
  const header = (headers.authorization ?? '').trim()
  if (header === '') return query.get('oauth_token') ?? query.get('access_token') ?? ''
  const space = header.indexOf(' ')
  const scheme = (space === -1 ? header : header.slice(0, space)).toLowerCase()
  if (scheme !== 'bearer' && scheme !== 'oauth') return null
  return space === -1 ? '' : header.slice(space + 1).trim()
}

/** Clients may be set up for tokens of this kind; none is issued here, so that every one of them has expired. */
const isJwt = (token: string) => token.startsWith('eyJ') && token.split('.').length === 3

/** An open session of a user who is still active. */
export function findSession(org: Org, token: string): Session | null {
  const session = org.sessions.use(token, org.scenario.sessionSeconds)
  return session && isActive(org, session.userId) ? session : null
}

/** Who asks, by the session of the request; or the error the REST API gives to those who may not. */
export function requireUser(org: Org, headers: Record<string, string>, query: URLSearchParams): string {
  const token = readToken(headers, query)
  if (token === null) throw apiError(401, 'INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE')
  if (isJwt(token)) throw apiError(401, 'INVALID_AUTH_HEADER', 'INVALID_JWT_FORMAT')
  const session = findSession(org, token)
  if (!session) throw sessionExpired()
  if (session.restricted) {
    const message = 'Your password has expired. Please reset your password.'
    throw apiError(401, 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD', message)
  }
  if (!org.scenario.api)
    throw apiError(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.')
  return session.userId
}
