import { getConnection } from '@/db/queries/crm-connections'
import { getLink } from '@/db/queries/crm-links'
import { addRejection, removeRejection } from '@/db/queries/crm-rejections'
import { isReplaceable } from '@/db/queries/lead-crm'
import type { CurrentUser } from '@/lib/auth/session'
import { alreadyLinked } from './associate-lead'
import { CrmError } from './errors'

/**
 * "Not the same company": this record is never offered for this company lead again. Salesforce is not asked, so it works
 * during an outage; an id that means nothing there hides nothing. A second click changes nothing.
 */
export async function rejectMatch(user: CurrentUser, leadId: string, recordId: string): Promise<void> {
  const key = await keyOf(user, leadId)
  const link = await getLink(user.accountId, key)
  if (!link) throw new CrmError('not_checked')
  if (link.status !== 'not_actioned' && !isReplaceable(link)) throw alreadyLinked(link)
  await addRejection(user.accountId, key, recordId, user)
}

/** Takes that back: the record is offered again. */
export async function restoreMatch(user: CurrentUser, leadId: string, recordId: string): Promise<void> {
  await removeRejection(user.accountId, await keyOf(user, leadId), recordId, user)
}

async function keyOf(user: CurrentUser, leadId: string) {
  const connection = await getConnection(user.accountId)
  if (!connection) throw new CrmError('not_connected')
  return { orgId: connection.orgId, leadId }
}
