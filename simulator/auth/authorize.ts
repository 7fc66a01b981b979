import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { callBackError, mayCallBack } from './callback'
import { findClient } from './clients'
import { OAuthError } from './oauth-error'
import { readScopes } from './scopes'
import { toLogin } from './sign-in-addresses'

/** Answers `GET /services/oauth2/authorize`: to the login page, or with an error to where the request came from. */
export function answerAuthorize(call: Call): Answer {
  const { query, org } = call
  const clientId = query.get('client_id') ?? ''
  const redirectUri = query.get('redirect_uri')
  const responseType = query.get('response_type') === 'token' ? 'token' : 'code'
  try {
    if (call.method !== 'GET') throw new OAuthError('invalid_request', 'must use HTTP GET')
    if (!findClient(org, clientId)) throw new OAuthError('invalid_client_id')
    if (!redirectUri) throw new OAuthError('redirect_uri_missing')
    if (!mayCallBack(org, redirectUri)) throw new OAuthError('redirect_uri_mismatch')
    const target = { redirectUri, responseType, state: query.get('state') } as const
    try {
      const loginHint = query.get('login_hint') ?? ''
      const request = { ...target, ...readDetails(call), stage: 'password', clientId, loginHint, userId: '' } as const
      return toLogin(call, org.authorizations.open(request))
    } catch (error) {
      if (error instanceof OAuthError) return callBackError(target, error)
      throw error
    }
  } catch (error) {
    // Nobody vouches for the address to go back to.
    if (error instanceof OAuthError) return error.formAnswer()
    throw error
  }
}

function readDetails({ query, org }: Call) {
  const responseType = query.get('response_type')
  if (responseType !== 'code' && responseType !== 'token') throw new OAuthError('unsupported_response_type')
  const codeChallenge = query.get('code_challenge')
  const method = query.get('code_challenge_method')
  if (responseType === 'code' && codeChallenge === null && org.scenario.requirePkce) {
    throw new OAuthError('invalid_request', 'missing required code challenge')
  }
  if (method !== null && method.toUpperCase() !== 'S256') {
    throw new OAuthError('invalid_request', 'invalid code challenge method')
  }
  const scopes = readScopes(query.get('scope'))
  // Nobody is ever signed in already: there are no cookies.
  const silent = query.get('prompt') === 'none' || query.get('immediate') === 'true'
  if (silent) throw new OAuthError('immediate_unsuccessful')
  return { codeChallenge, scopes, nonce: query.get('nonce') }
}
