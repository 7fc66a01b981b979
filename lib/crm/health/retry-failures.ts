import { listAffected, settleCause, type Cause } from '@/db/queries/crm-causes'
import { getConnection } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import { checkLeads } from '../check-leads'
import { CrmError } from '../errors'

/** Only a check may be repeated without a person's look at it: it changes nothing in Salesforce. */
export const RETRIED = 'check'

/**
 * Checks the next dozen companies that this cause has kept from being checked; those that work leave the list.
 */
export async function retryChecks(
  user: CurrentUser,
  cause: Omit<Cause, 'doing'>,
): Promise<{ tried: number; more: boolean }> {
  const orgId = await orgOf(user)
  const affected = await listAffected(user.accountId, orgId, { ...cause, doing: RETRIED }, COMPANIES_A_CALL + 1)
  const batch = affected.slice(0, COMPANIES_A_CALL).map(lead => lead.id)
  const { failure } = await checkLeads(user, batch)
  if (failure) throw failure
  return { tried: batch.length, more: affected.length > batch.length }
}

/** Takes a cause off the list; when it comes up again, it is shown again. */
export async function dismissFailures(user: CurrentUser, cause: Cause, until: Date): Promise<void> {
  await settleCause(user.accountId, await orgOf(user), cause, until)
}

async function orgOf(user: CurrentUser): Promise<string> {
  const connection = await getConnection(user.accountId)
  if (!connection) throw new CrmError('not_connected')
  return connection.orgId
}
