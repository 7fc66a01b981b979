import { createHmac } from 'node:crypto'
import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import type { Client } from './clients'
import { createIdToken } from './id-token'
import { NOT_KEPT } from './oauth-error'

export interface Issue {
  client: Client
  userId: string
  /** Left out of the answer when it is empty. */
  scope: string
  grantId?: string
  refreshToken?: string
  nonce?: string | null
}

/** Starts a session and gives everything a client is told about it, in Salesforce's order. */
export function issueTokens(call: Call, issue: Issue): Record<string, string> {
  const { org, baseUrl } = call
  const { client, userId, scope, grantId = null, refreshToken } = issue
  const accessToken = org.sessions.start(userId, { clientId: client.id, scope, grantId })
  const issuedAt = String(Date.now())
  const id = `${baseUrl}/id/${org.id}/${userId}`
  const scopes = scope.split(' ')
  return {
    access_token: accessToken,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    signature: createHmac('sha256', client.secret ?? org.credentials.clientSecret)
      .update(id + issuedAt)
      .digest('base64'),
    ...(scope === '' ? {} : { scope }),
    ...(scopes.includes('openid') ? { id_token: createIdToken(call, issue, accessToken) } : {}),
    instance_url: baseUrl,
    id,
    token_type: 'Bearer',
    issued_at: issuedAt,
    ...(scopes.includes('sfap_api') ? { api_instance_url: 'https://api.salesforce.com' } : {}),
  }
}

export const tokenAnswer = (call: Call, issue: Issue): Answer => json(200, issueTokens(call, issue), NOT_KEPT)
