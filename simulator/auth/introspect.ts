import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { requireClient, requireProof } from './clients'
import { identityUri } from './identity-uri'
import { NOT_KEPT, answerOrRefuse } from './oauth-error'
import { readForm } from './read-form'
import { isActive, usernameOf } from './user-record'

interface Known {
  userId: string
  clientId: string | null
  scope: string
  issuedAt: number
  expiresAt: number | null
  type: 'access_token' | 'refresh_token'
}

function find({ org }: Call, token: string): Known | null {
  const { sessionSeconds } = org.scenario
  const session = org.sessions.find(token, sessionSeconds)
  if (session) {
    const expiresAt = session.usedAt + sessionSeconds * 1_000
    return { ...session, issuedAt: session.startedAt, expiresAt, type: 'access_token' }
  }
  const grant = org.refreshTokens.find(token)
  return grant && { ...grant, expiresAt: null, type: 'refresh_token' }
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1_000)

/** `POST /services/oauth2/introspect`: what a token is worth. Of those of other clients one learns nothing. */
export const answerIntrospect = (call: Call): Answer =>
  answerOrRefuse(() => {
    const form = readForm(call)
    const { client, proved } = requireClient(call, form)
    if (client.secret !== null) requireProof(proved)
    const known = find(call, form.get('token') ?? '')
    if (!known || known.clientId !== client.id || !isActive(call.org, known.userId)) {
      return json(200, { active: false }, NOT_KEPT)
    }
    const { userId, scope, issuedAt, expiresAt, type } = known
    return json(
      200,
      {
        active: true,
        scope,
        client_id: client.id,
        username: usernameOf(call.org, userId),
        sub: identityUri(call, userId),
        token_type: type,
        ...(expiresAt === null ? {} : { exp: seconds(expiresAt) }),
        iat: seconds(issuedAt),
        nbf: seconds(issuedAt),
      },
      NOT_KEPT,
    )
  })
