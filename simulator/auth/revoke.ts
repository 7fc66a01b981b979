import { type Answer, empty } from '../http/answer'
import type { Call } from '../http/call'
import type { Org } from '../org/org'
import { OAuthError } from './oauth-error'
import { readForm } from './read-form'

/** Ends a session, or a refresh token together with the sessions that came from it. */
function revoke({ sessions, refreshTokens }: Org, token: string): boolean {
  const grant = refreshTokens.find(token)
  if (!grant) return sessions.end(token)
  sessions.endWhere(session => session.grantId === grant.id)
  return refreshTokens.end(token)
}

/** `/services/oauth2/revoke`, by GET or POST. An unknown token is an error, in JSON only for those who ask for it. */
export function answerRevoke(call: Call): Answer {
  const token = readForm(call).get('token') ?? ''
  if (revoke(call.org, token)) return empty(200)
  const error = new OAuthError('unsupported_token_type')
  return call.headers.accept?.includes('application/json') ? error.answer() : error.formAnswer()
}
