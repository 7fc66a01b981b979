import type { CrmConnection } from '@/db/queries/crm-connections'
import { env } from '@/lib/env'
import { errorFacts, log } from '@/lib/log'
import { storedRefreshToken } from './connection-secret'
import { withDeadline } from '../salesforce/harden'
import { revoke } from '../salesforce/sign-in-oauth'

const PATIENCE_MS = 4_000

/**
 * A refresh token that is thrown away here is ended over there as well; passwords and app secrets are not ours to end.
 * Whether Salesforce answers or not, it is gone here: an admin who disconnects is not held up by it.
 */
export async function revokeStored(connection: CrmConnection): Promise<void> {
  const refreshToken = storedRefreshToken(connection)
  if (refreshToken) await revokeToken(connection, refreshToken)
}

export async function revokeToken(of: { accountId: string; loginUrl: string }, refreshToken: string): Promise<void> {
  const { accountId, loginUrl } = of
  const ended = revoke({ loginUrl, simulator: env().SALESFORCE_SIMULATOR_URL }, refreshToken)
  await withDeadline(ended, PATIENCE_MS).catch((error: unknown) =>
    log('refresh_token_not_revoked', { accountId, ...errorFacts(error) }),
  )
}
