import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { store } from '../store'

/** Company leads that are linked to a record of that org. */
export async function countLinks(accountId: string, orgId: string): Promise<number> {
  const { q, t } = store()
  const linked = inArray(t.crmLinks.status, ['lead', 'matched'])
  const [row] = await q
    .select({ n: count() })
    .from(t.crmLinks)
    .where(and(eq(t.crmLinks.accountId, accountId), eq(t.crmLinks.orgId, orgId), linked))
  return row?.n ?? 0
}

/** The orgs that company leads are linked to, the one with the most links first. */
export async function countLinksByOrg(accountId: string): Promise<{ orgId: string; links: number }[]> {
  const { q, t } = store()
  const { orgId, status } = t.crmLinks
  return q
    .select({ orgId, links: count() })
    .from(t.crmLinks)
    .where(and(eq(t.crmLinks.accountId, accountId), inArray(status, ['lead', 'matched'])))
    .groupBy(orgId)
    .orderBy(desc(count()))
}
