import { and, asc, count, desc, eq } from 'drizzle-orm'
import { store } from '../store'

/** The pages a company has looked at most often, most first. */
export async function listTopPages(accountId: string, leadId: string, limit: number) {
  const { q, t } = store()
  return q
    .select({ path: t.pageViews.path, views: count() })
    .from(t.pageViews)
    .where(and(eq(t.pageViews.accountId, accountId), eq(t.pageViews.leadId, leadId)))
    .groupBy(t.pageViews.path)
    .orderBy(desc(count()), asc(t.pageViews.path))
    .limit(limit)
}
