import { randomUUID } from 'node:crypto'
import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { requireClient, requireProof } from './clients'
import { fitsChallenge } from './fits-challenge'
import { OAuthError } from './oauth-error'
import { tokenAnswer } from './token-answer'
import { isActive } from './user-record'

/** A code from the consent page is redeemed, by the client it was given to. */
export function grantCode(call: Call, form: URLSearchParams): Answer {
  const { org } = call
  const { client, proved } = requireClient(call, form)
  const verifier = form.get('code_verifier')
  // Whoever shows neither a secret nor a verifier could be anyone who has seen the code.
  if (client.secret !== null && verifier === null) requireProof(proved)
  const request = org.authorizations.redeem(form.get('code') ?? '')
  if (request === 'expired') throw new OAuthError('invalid_grant', 'expired authorization code')
  if (request === 'unknown' || request.clientId !== client.id) {
    throw new OAuthError('invalid_grant', 'invalid authorization code')
  }
  const redirectUri = form.get('redirect_uri')
  if (redirectUri === null) throw new OAuthError('redirect_uri_missing')
  if (redirectUri !== request.redirectUri) throw new OAuthError('redirect_uri_mismatch')
  if (request.codeChallenge === null) {
    if (client.secret !== null) requireProof(proved)
  } else if (!fitsChallenge(verifier, request.codeChallenge)) {
    throw new OAuthError('invalid_grant', 'invalid code verifier')
  }
  if (!isActive(org, request.userId)) throw new OAuthError('inactive_user')
  const scope = request.scopes.join(' ')
  const grant = {
    id: randomUUID(),
    userId: request.userId,
    clientId: client.id,
    scope,
    confidential: proved,
    issuedAt: Date.now(),
  }
  return tokenAnswer(call, {
    client,
    userId: request.userId,
    scope,
    grantId: grant.id,
    nonce: request.nonce,
    ...(request.scopes.includes('refresh_token') ? { refreshToken: org.refreshTokens.issue(grant) } : {}),
  })
}
