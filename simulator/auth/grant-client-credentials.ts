import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { countLogin } from '../org/users'
import { requireClient, requireProof } from './clients'
import { OAuthError } from './oauth-error'
import { tokenAnswer } from './token-answer'
import { isActive } from './user-record'

/** A program signs in as the user the client is set to run as. */
export function grantClientCredentials(call: Call, form: URLSearchParams): Answer {
  const { org } = call
  const { client, proved } = requireClient(call, form)
  requireProof(proved)
  if (!org.scenario.clientCredentials) throw new OAuthError('invalid_grant', 'no client credentials user enabled')
  if (!isActive(org, org.userId)) throw new OAuthError('invalid_grant', 'inactive user')
  const signIn = org.users.byId(org.userId)
  if (signIn && !countLogin(signIn, org.scenario.loginsPerHour)) {
    throw new OAuthError('invalid_grant', 'login rate exceeded')
  }
  return tokenAnswer(call, { client, userId: org.userId, scope: 'api' })
}
