import { getConnection, type CrmConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { signInAddress } from './login-address'
import { readWriteSettings } from '../writing/write-settings'

/** What a screen may show of one connection: everything but what is sealed. */
export type SignInFacts = ReturnType<typeof signInFacts>
export type ConnectionFacts = NonNullable<Awaited<ReturnType<typeof connectionFacts>>>

/** The account's connection, and the one set up beside it. */
export async function connectionFacts(accountId: string) {
  const [active, standby] = await Promise.all([getConnection(accountId), getConnection(accountId, 'standby')])
  if (!active) return null
  const settings = await getSettings(accountId, active.orgId)
  return {
    ...signInFacts(active),
    writing: readWriteSettings(settings?.writing),
    standby: standby ? signInFacts(standby) : null,
  }
}

function signInFacts(found: CrmConnection) {
  const { way, state, stateDetail, stateSince, orgId, orgName, sandbox, username, savedAt, savedBy } = found
  return {
    ...{ way, state, stateDetail, stateSince, orgId, orgName, sandbox, username, savedAt, savedBy },
    /** OAuth's consumer key; empty for a password. */
    clientId: found.clientId ?? '',
    loginHost: new URL(found.loginUrl).host,
    ...signInAddress(found.loginUrl),
  }
}
