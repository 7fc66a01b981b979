import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { requireClient, requireProof } from './clients'
import { OAuthError } from './oauth-error'
import { tokenAnswer } from './token-answer'
import { isActive } from './user-record'

/** A new access token for a refresh token; with rotation a new refresh token too, and the old one is dead. */
export function grantRefresh(call: Call, form: URLSearchParams): Answer {
  const { org } = call
  const { client, proved } = requireClient(call, form)
  const token = form.get('refresh_token') ?? ''
  const grant = org.refreshTokens.find(token)
  if (!grant || grant.clientId !== client.id) throw new OAuthError('invalid_grant', 'expired access/refresh token')
  if (grant.confidential) requireProof(proved)
  if (!isActive(org, grant.userId)) throw new OAuthError('invalid_grant', 'inactive user')
  const { rotateRefreshTokens } = org.scenario
  if (rotateRefreshTokens) org.refreshTokens.end(token)
  return tokenAnswer(call, {
    client,
    userId: grant.userId,
    scope: grant.scope,
    grantId: grant.id,
    ...(rotateRefreshTokens ? { refreshToken: org.refreshTokens.issue(grant) } : {}),
  })
}
