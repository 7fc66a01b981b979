import { getConnection } from '@/db/queries/crm-connections'
import { mayAct } from '@/lib/auth/roles'
import type { CurrentUser } from '@/lib/auth/session'

export type FailingSignIn = { orgName: string; since: Date | null }

/** What an admin has to know on whatever page they open: Salesforce has refused, and nobody else can mend it. */
export async function failingSignIn(user: CurrentUser): Promise<FailingSignIn | null> {
  if (!mayAct(user.role, 'admin')) return null
  const connection = await getConnection(user.accountId)
  if (connection?.state !== 'needs_attention') return null
  return { orgName: connection.orgName, since: connection.stateSince }
}
