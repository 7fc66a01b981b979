import type { Answer } from '../http/answer'
import { type Call, isRecord } from '../http/call'
import { findClient } from './clients'
import { OAuthError } from './oauth-error'

function claimsOf(assertion: string): Record<string, unknown> | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return isRecord(claims) ? claims : null
  } catch {
    return null
  }
}

/** Always refused: no certificate can be given to this organization, so that no assertion is signed by a known key. */
export function grantJwt({ org }: Call, form: URLSearchParams): Answer {
  const claims = claimsOf(form.get('assertion') ?? '')
  if (!claims) throw new OAuthError('invalid_grant', 'invalid assertion')
  if (!findClient(org, String(claims.iss))) throw new OAuthError('invalid_client_id')
  throw new OAuthError('invalid_grant', "user hasn't approved this consumer")
}
