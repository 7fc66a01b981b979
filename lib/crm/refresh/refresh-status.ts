import { getConnection } from '@/db/queries/crm-connections'
import { listLinkedRecords } from '@/db/queries/crm-refresh'
import { getLead } from '@/db/queries/leads'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from '../errors'
import { refreshStatuses } from './refresh-statuses'
import { crmStatus, type CrmStatus } from '../status'

/** Asks Salesforce now what has become of one company lead's record, in one API call unless it has moved on twice. */
export async function refreshStatus(user: CurrentUser, leadId: string): Promise<CrmStatus> {
  const { accountId } = user
  const connection = await getConnection(accountId)
  if (!connection) throw new CrmError('not_connected')
  const linked = await listLinkedRecords(accountId, connection.orgId, { leadIds: [leadId] })
  if (linked.length === 0) throw new CrmError('not_found')
  const { failure } = await refreshStatuses(accountId, { leadIds: [leadId], by: user })
  if (failure) throw failure
  const lead = await getLead(accountId, leadId, connection.orgId)
  if (!lead) throw new CrmError('not_found')
  return crmStatus(lead)
}
