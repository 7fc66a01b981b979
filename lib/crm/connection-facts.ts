import { getConnection } from '@/db/queries/crm-connections'
import { signInAddress } from './login-address'

export type ConnectionFacts = NonNullable<Awaited<ReturnType<typeof connectionFacts>>>

/** What a screen may show of the account's connection: everything but the sealed password and token. */
export async function connectionFacts(accountId: string) {
  const found = await getConnection(accountId)
  if (!found) return null
  const { state, stateDetail, orgId, orgName, sandbox, username, permalinkField, savedAt, savedBy } = found
  return {
    ...{ state, stateDetail, orgId, orgName, sandbox, username, permalinkField, savedAt, savedBy },
    loginHost: new URL(found.loginUrl).host,
    ...signInAddress(found.loginUrl),
  }
}
