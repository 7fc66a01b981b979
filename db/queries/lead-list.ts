import { and, asc, count, desc, eq, exists, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { contains } from '../contains'
import { store } from '../store'
import { linkOf, shownColumns } from './lead-crm'

export type StatusFilter = 'not_checked' | 'not_actioned' | 'lead' | 'matched'

export type LeadFilter = {
  status?: StatusFilter
  search?: string
  country?: string
  /** Part of a path that was visited. */
  page?: string
  from?: Date
  /** Exclusive. */
  before?: Date
}

export const PAGE_SIZE = 50

/** Company leads, newest activity first, each with what is known of it in the org `orgId`. */
export async function listLeads(accountId: string, orgId: string | null, filter: LeadFilter, pageNumber: number) {
  const { q, t } = store()
  return q
    .select(shownColumns())
    .from(t.leads)
    .leftJoin(t.crmLinks, linkOf(orgId))
    .where(and(eq(t.leads.accountId, accountId), ...conditions(accountId, filter)))
    .orderBy(desc(t.leads.lastSeenAt), desc(t.leads.id))
    .limit(PAGE_SIZE)
    .offset((pageNumber - 1) * PAGE_SIZE)
}

/** How many company leads each status chip holds under the rest of the filter. */
export async function countLeadsByStatus(accountId: string, orgId: string | null, filter: LeadFilter) {
  const { q, t } = store()
  const rows = await q
    .select({ status: t.crmLinks.status, n: count() })
    .from(t.leads)
    .leftJoin(t.crmLinks, linkOf(orgId))
    .where(and(eq(t.leads.accountId, accountId), ...conditions(accountId, { ...filter, status: undefined })))
    .groupBy(t.crmLinks.status)
  const counts: Record<StatusFilter | 'all', number> = { all: 0, not_checked: 0, not_actioned: 0, lead: 0, matched: 0 }
  for (const row of rows) {
    counts[row.status ?? 'not_checked'] += row.n
    counts.all += row.n
  }
  return counts
}

export async function listCountries(accountId: string): Promise<string[]> {
  const { q, t } = store()
  const rows = await q
    .selectDistinct({ country: t.leads.country })
    .from(t.leads)
    .where(eq(t.leads.accountId, accountId))
    .orderBy(asc(t.leads.country))
  return rows.flatMap(row => row.country ?? [])
}

/** The page views a day of each lead since `firstDay` (`YYYY-MM-DD`, UTC), for the sparklines. */
export async function listLeadDays(accountId: string, leadIds: string[], firstDay: string) {
  const { q, t } = store()
  if (leadIds.length === 0) return []
  return q
    .select({
      leadId: t.leadDays.leadId,
      day: t.leadDays.day,
      visits: t.leadDays.visits,
      pageViews: t.leadDays.pageViews,
    })
    .from(t.leadDays)
    .where(and(eq(t.leadDays.accountId, accountId), inArray(t.leadDays.leadId, leadIds), gte(t.leadDays.day, firstDay)))
    .orderBy(asc(t.leadDays.day))
}

function conditions(accountId: string, filter: LeadFilter): (SQL | undefined)[] {
  const { q, t } = store()
  return [
    filter.status === 'not_checked' ? isNull(t.crmLinks.status) : undefined,
    filter.status && filter.status !== 'not_checked' ? eq(t.crmLinks.status, filter.status) : undefined,
    filter.search ? contains(t.leads.searchText, filter.search) : undefined,
    filter.country ? eq(t.leads.country, filter.country) : undefined,
    filter.from ? gte(t.leads.lastSeenAt, filter.from) : undefined,
    filter.before ? lt(t.leads.lastSeenAt, filter.before) : undefined,
    filter.page
      ? exists(
          q
            .select({ one: sql`1` })
            .from(t.pageViews)
            .where(
              and(
                eq(t.pageViews.accountId, accountId),
                eq(t.pageViews.leadId, t.leads.id),
                contains(t.pageViews.path, filter.page),
              ),
            ),
        )
      : undefined,
  ]
}
