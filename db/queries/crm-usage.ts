import { and, desc, eq, gte, isNotNull, sql } from 'drizzle-orm'
import { store } from '../store'

/** What Salesforce last said of the whole org: used and limit of its rolling 24 hours. */
export type OrgUsage = { used: number; limit: number; at: Date }

/** How many calls we have counted on this UTC day, in every process together. */
export async function countCalls(accountId: string, orgId: string, day: string): Promise<number> {
  const { q, t } = store()
  const [row] = await q
    .select({ calls: t.crmUsage.calls })
    .from(t.crmUsage)
    .where(isDay(accountId, orgId, day))
  return row?.calls ?? 0
}

/** Adds to the day's count and returns what it has come to; other processes add to the same row. */
export async function addCalls(
  accountId: string,
  orgId: string,
  day: string,
  calls: number,
  org: OrgUsage | null,
): Promise<number> {
  const { q, t } = store()
  const said = org && { orgUsed: org.used, orgLimit: org.limit, saidAt: org.at }
  const [row] = await q
    .insert(t.crmUsage)
    .values({ accountId, orgId, day, calls, ...said })
    .onConflictDoUpdate({
      target: [t.crmUsage.accountId, t.crmUsage.orgId, t.crmUsage.day],
      set: { calls: sql`${t.crmUsage.calls} + ${calls}`, ...said },
    })
    .returning({ calls: t.crmUsage.calls })
  return row?.calls ?? calls
}

/** Days without a call have no row. Oldest first. */
export async function listUsage(accountId: string, orgId: string, firstDay: string) {
  const { q, t } = store()
  return q
    .select({ day: t.crmUsage.day, calls: t.crmUsage.calls })
    .from(t.crmUsage)
    .where(and(eq(t.crmUsage.accountId, accountId), eq(t.crmUsage.orgId, orgId), gte(t.crmUsage.day, firstDay)))
    .orderBy(t.crmUsage.day)
}

export async function getOrgUsage(accountId: string, orgId: string): Promise<OrgUsage | null> {
  const { q, t } = store()
  const [row] = await q
    .select({ used: t.crmUsage.orgUsed, limit: t.crmUsage.orgLimit, at: t.crmUsage.saidAt })
    .from(t.crmUsage)
    .where(and(eq(t.crmUsage.accountId, accountId), eq(t.crmUsage.orgId, orgId), isNotNull(t.crmUsage.saidAt)))
    .orderBy(desc(t.crmUsage.day))
    .limit(1)
  if (!row || row.used === null || row.limit === null || row.at === null) return null
  return { used: row.used, limit: row.limit, at: row.at }
}

function isDay(accountId: string, orgId: string, day: string) {
  const { t } = store()
  return and(eq(t.crmUsage.accountId, accountId), eq(t.crmUsage.orgId, orgId), eq(t.crmUsage.day, day))
}
