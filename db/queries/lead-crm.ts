import { and, eq } from 'drizzle-orm'
import { store } from '../store'

/** The columns that tell a company lead's CRM status; all null where nobody has looked yet. */
function crmColumns() {
  const { t } = store()
  return {
    status: t.crmLinks.status,
    matchCount: t.crmLinks.matchCount,
    checkedAt: t.crmLinks.checkedAt,
    checkedBy: t.crmLinks.checkedBy,
    recordId: t.crmLinks.recordId,
    recordName: t.crmLinks.recordName,
    recordUrl: t.crmLinks.recordUrl,
    linkedAt: t.crmLinks.linkedAt,
    linkedBy: t.crmLinks.linkedBy,
    refreshedAt: t.crmLinks.refreshedAt,
    recordState: t.crmLinks.recordState,
    recordOwner: t.crmLinks.recordOwner,
    successorId: t.crmLinks.successorId,
    successorName: t.crmLinks.successorName,
  }
}

/** What the list and a company's own page both show. */
export function shownColumns() {
  const { t } = store()
  const { id, name, domain, country, city, source, visits, pageViews, lastSeenAt } = t.leads
  return { id, name, domain, country, city, source, visits, pageViews, lastSeenAt, ...crmColumns() }
}

type Columns = ReturnType<typeof crmColumns>
export type CrmColumns = { [K in keyof Columns]: Columns[K]['_']['data'] | null }

/** Joins a company lead to its link in one org; the account is part of the condition, so no row of another fits. */
export function linkOf(orgId: string | null) {
  const { t } = store()
  return and(
    eq(t.crmLinks.accountId, t.leads.accountId),
    eq(t.crmLinks.leadId, t.leads.id),
    eq(t.crmLinks.orgId, orgId ?? ''),
  )
}

/** What may have become of a linked record that leaves the rep to choose again. */
export const REPLACEABLE = ['converted', 'deleted', 'no_access'] as const

export const isReplaceable = (link: { recordState: string | null }) =>
  REPLACEABLE.some(state => state === link.recordState)
