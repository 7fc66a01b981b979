import { createHmac } from 'node:crypto'
import { type Answer, empty, json } from '../http/answer'
import type { Call } from '../http/call'
import type { Fault } from '../org/faults'
import { TEXT_FOR_ANY_CODE, TOKEN_REFUSALS } from './login-refusals'

const refuse = (error: string, description = TOKEN_REFUSALS[error] ?? TEXT_FOR_ANY_CODE): Answer =>
  json(400, { error, error_description: description })

/** Client id and secret: from the form, or by HTTP Basic. */
function clientOf(call: Call, form: URLSearchParams): { id: string; secret: string } {
  const [scheme = '', encoded = ''] = (call.headers.authorization ?? '').split(' ')
  if (scheme.toLowerCase() === 'basic') {
    const pair = Buffer.from(encoded, 'base64').toString('utf8')
    const colon = pair.indexOf(':')
    const decode = (text: string) => decodeURIComponent(text.includes('%') ? text : encodeURIComponent(text))
    return { id: decode(pair.slice(0, colon)), secret: decode(pair.slice(colon + 1)) }
  }
  return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
}

/** Answers `POST /services/oauth2/token`. Of the grants only client credentials succeed here. */
export function answerToken(call: Call, refusal: Fault | null): Answer {
  const { org } = call
  if (call.method !== 'POST') return refuse('invalid_request', 'must use HTTP POST')
  if (refusal?.code) return refuse(refusal.code, refusal.message)
  const form = new URLSearchParams(call.body)
  const grant = form.get('grant_type') ?? call.query.get('grant_type')
  const client = clientOf(call, form)
  if (!grant) return refuse('unsupported_grant_type')
  if (client.id !== org.credentials.clientId) return refuse('invalid_client_id')
  if (grant === 'password') return refuse('invalid_grant')
  if (grant === 'refresh_token') return refuse('invalid_grant', 'expired access/refresh token')
  if (grant === 'authorization_code') return refuse('invalid_grant', 'invalid authorization code')
  if (grant !== 'client_credentials') return refuse('unsupported_grant_type')
  if (client.secret !== org.credentials.clientSecret) return refuse('invalid_client')
  const issuedAt = String(Date.now())
  const id = `${call.baseUrl}/id/${org.id}/${org.userId}`
  return json(
    200,
    {
      access_token: org.sessions.start(org.userId),
      signature: createHmac('sha256', org.credentials.clientSecret)
        .update(id + issuedAt)
        .digest('base64'),
      scope: 'api',
      instance_url: call.baseUrl,
      id,
      token_type: 'Bearer',
      issued_at: issuedAt,
      api_instance_url: call.baseUrl,
    },
    { 'cache-control': 'no-cache, no-store' },
  )
}

/** `revoke` ends the session; an unknown token is an error. */
export function answerRevoke(call: Call): Answer {
  const token = new URLSearchParams(call.body).get('token') ?? call.query.get('token') ?? ''
  return call.org.sessions.end(token)
    ? empty(200)
    : json(400, { error: 'unsupported_token_type', error_description: 'this token type is not supported' })
}
