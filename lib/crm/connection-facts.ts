import { getConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { signInAddress } from './login-address'
import { readWriteSettings } from './writing/write-settings'

export type ConnectionFacts = NonNullable<Awaited<ReturnType<typeof connectionFacts>>>

/** What a screen may show of the account's connection: everything but the sealed password and token. */
export async function connectionFacts(accountId: string) {
  const found = await getConnection(accountId)
  if (!found) return null
  const { state, stateDetail, orgId, orgName, sandbox, username, savedAt, savedBy } = found
  const settings = await getSettings(accountId, orgId)
  return {
    ...{ state, stateDetail, orgId, orgName, sandbox, username, savedAt, savedBy },
    writing: readWriteSettings(settings?.writing),
    loginHost: new URL(found.loginUrl).host,
    ...signInAddress(found.loginUrl),
  }
}
