import { apiError } from '../http/api-error'
import type { Org } from '../org/org'

/** The session a request belongs to, given as `Bearer` or `OAuth`, or in the query by the identity call. */
export function readToken(headers: Record<string, string>, query: URLSearchParams): string {
  const [scheme = '', token = ''] = (headers.authorization ?? '').split(' ')
  if (['bearer', 'oauth'].includes(scheme.toLowerCase())) return token
  return query.get('oauth_token') ?? query.get('access_token') ?? ''
}

export const sessionExpired = () => apiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid')

export function requireUser(org: Org, headers: Record<string, string>, query: URLSearchParams): string {
  const userId = org.sessions.userOf(readToken(headers, query))
  if (userId === undefined) throw sessionExpired()
  return userId
}
