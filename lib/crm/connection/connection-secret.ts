import { z } from 'zod'
import type { CrmConnection } from '@/db/queries/crm-connections'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/secrets'
import { leasedRefreshTokens } from './refresh-lease'
import type { Credentials, Secret } from '../salesforce/credentials'

const KEPT = {
  password: z.object({ password: z.string(), token: z.string() }),
  client_credentials: z.object({ clientSecret: z.string() }),
  web_server: z.object({ clientSecret: z.string(), refreshToken: z.string() }),
}
export type KeptSecret = z.infer<(typeof KEPT)[keyof typeof KEPT]>

/** What signs in as it lies in the database: sealed, and bound to the account. */
export const sealSecret = (accountId: string, plain: KeptSecret) =>
  seal(JSON.stringify(plain), context(accountId), env().WOW_ENCRYPTION_KEYS)

/** The token as it was when the row was read; for using it, `openSecret` hands it out under the lease. */
export function storedRefreshToken(connection: CrmConnection): string | null {
  return connection.way === 'web_server'
    ? KEPT.web_server.parse(open(connection.accountId, connection.sealedSecret)).refreshToken
    : null
}

export function openSecret(connection: CrmConnection): Credentials {
  const { version, loginUrl, orgId } = connection
  return { version, loginUrl, orgId, simulator: env().SALESFORCE_SIMULATOR_URL, secret: secretOf(connection) }
}

function secretOf(connection: CrmConnection): Secret {
  const { accountId, sealedSecret, username } = connection
  const clientId = connection.clientId ?? ''
  const plain = open(accountId, sealedSecret)
  switch (connection.way) {
    case 'password':
      return { way: 'password', username, ...KEPT.password.parse(plain) }
    case 'client_credentials':
      return { way: 'client_credentials', clientId, ...KEPT.client_credentials.parse(plain) }
    case 'web_server': {
      const { clientSecret } = KEPT.web_server.parse(plain)
      const refreshTokens = leasedRefreshTokens(accountId, connection.version, {
        open: sealed => KEPT.web_server.parse(open(accountId, sealed)).refreshToken,
        seal: refreshToken => sealSecret(accountId, { clientSecret, refreshToken }),
      })
      return { way: 'web_server', clientId, clientSecret, refreshTokens }
    }
  }
}

const open = (accountId: string, sealed: string): unknown =>
  JSON.parse(unseal(sealed, context(accountId), env().WOW_ENCRYPTION_KEYS))

const context = (accountId: string) => `crm_connections:${accountId}`
