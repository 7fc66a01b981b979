import type { CrmColumns } from '@/db/queries/lead-crm'

export type CrmRecord = { id: string; name: string; url: string }

export type LinkedStatus = { kind: 'lead' | 'matched'; record: CrmRecord; linkedAt: Date; linkedBy: string }

/** The CRM status of a company lead, as every screen shows it. */
export type CrmStatus =
  { kind: 'not_checked' } | { kind: 'not_actioned'; matches: number; checkedAt: Date; checkedBy: string } | LinkedStatus

export const isLinked = (status: CrmStatus): status is LinkedStatus =>
  status.kind === 'lead' || status.kind === 'matched'

export function crmStatus(row: CrmColumns): CrmStatus {
  if (!row.status || !row.checkedAt) return { kind: 'not_checked' }
  if (row.status !== 'not_actioned' && row.recordId && row.linkedAt) {
    const record = { id: row.recordId, name: row.recordName ?? '', url: row.recordUrl ?? '' }
    return { kind: row.status, record, linkedAt: row.linkedAt, linkedBy: row.linkedBy ?? '' }
  }
  return {
    kind: 'not_actioned',
    matches: row.matchCount ?? 0,
    checkedAt: row.checkedAt,
    checkedBy: row.checkedBy ?? '',
  }
}
