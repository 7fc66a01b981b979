import type { CrmColumns } from '@/db/queries/lead-crm'

export type CrmRecord = { id: string; name: string; url: string }

/** What had become of the linked record when Salesforce was last asked. */
export type RecordState = 'ok' | 'converted' | 'deleted' | 'no_access'

/**
 * Lead or matched. It stays that when the record goes over there: only a person un-links or chooses again. `refreshedAt` is
 * when Salesforce last said all of this, and `successor` the Salesforce Account a Salesforce Lead was converted to.
 */
export type LinkedStatus = {
  kind: 'lead' | 'matched'
  record: CrmRecord & { object: 'Lead' | 'Account' }
  linkedAt: Date
  linkedBy: string
  owner: string | null
  refreshedAt: Date
  state: RecordState
  successor: { id: string; name: string } | null
}

/** The CRM status of a company lead, as every screen shows it. */
export type CrmStatus =
  { kind: 'not_checked' } | { kind: 'not_actioned'; matches: number; checkedAt: Date; checkedBy: string } | LinkedStatus

export const isLinked = (status: CrmStatus): status is LinkedStatus =>
  status.kind === 'lead' || status.kind === 'matched'

/** Linked to a record that leads nowhere any more: the rep has to choose again. */
export const isBroken = (status: CrmStatus): boolean =>
  isLinked(status) && (['deleted', 'no_access'].includes(status.state) || isConvertedAway(status))

/** Converted to a Salesforce Account that cannot be seen, so that there is none to offer. */
const isConvertedAway = (status: LinkedStatus) => status.state === 'converted' && !status.successor

export function crmStatus(row: CrmColumns): CrmStatus {
  if (!row.status || !row.checkedAt) return { kind: 'not_checked' }
  if (row.status !== 'not_actioned' && row.recordId && row.linkedAt) {
    const object = row.status === 'lead' ? 'Lead' : 'Account'
    const { successorId: id, successorName } = row
    return {
      kind: row.status,
      record: { id: row.recordId, name: row.recordName ?? '', url: row.recordUrl ?? '', object },
      linkedAt: row.linkedAt,
      linkedBy: row.linkedBy ?? '',
      owner: row.recordOwner,
      refreshedAt: row.refreshedAt ?? row.linkedAt,
      state: row.recordState ?? 'ok',
      successor: id ? { id, name: successorName ?? id } : null,
    }
  }
  return {
    kind: 'not_actioned',
    matches: row.matchCount ?? 0,
    checkedAt: row.checkedAt,
    checkedBy: row.checkedBy ?? '',
  }
}
