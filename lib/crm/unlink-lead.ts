import type { CurrentUser } from '@/lib/auth/session'
import { getConnection } from '@/db/queries/crm-connections'
import { getLink, unlink } from '@/db/queries/crm-links'
import { CrmError } from './errors'

/** Back to *not actioned*. Works without Salesforce, since nothing is changed there. A second click changes nothing. */
export async function unlinkLead(user: CurrentUser, leadId: string): Promise<void> {
  const connection = await getConnection(user.accountId)
  if (!connection) throw new CrmError('not_connected')
  const key = { orgId: connection.orgId, leadId }
  const link = await getLink(user.accountId, key)
  if (!link) throw new CrmError('not_found')
  if (!link.recordId) return
  await unlink(user.accountId, key, { id: link.recordId, name: link.recordName ?? '', url: link.recordUrl ?? '' }, user)
}
