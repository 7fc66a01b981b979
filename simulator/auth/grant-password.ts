import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { checkPassword, hasExpired } from './check-password'
import { requireClient, requireProof } from './clients'
import { OAuthError } from './oauth-error'
import { tokenAnswer } from './token-answer'

/** User name and password in one request. Organizations have it switched off unless their administrators say otherwise. */
export function grantPassword(call: Call, form: URLSearchParams): Answer {
  const { org } = call
  const { client, proved } = requireClient(call, form)
  requireProof(proved)
  if (!org.scenario.passwordGrant || org.scenario.mfa) throw new OAuthError('invalid_grant')
  const check = checkPassword(org, form.get('username') ?? '', form.get('password') ?? '', 'api')
  if (check.outcome !== 'accepted' || hasExpired(org, check.signIn)) throw new OAuthError('invalid_grant')
  return tokenAnswer(call, { client, userId: check.signIn.userId, scope: '' })
}
