import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { store } from '../store'

/** Visits of one company lead, newest first, with their page views. */
export async function listVisits(accountId: string, leadId: string, limit: number) {
  const { q, t } = store()
  const visits = await q
    .select()
    .from(t.visits)
    .where(and(eq(t.visits.accountId, accountId), eq(t.visits.leadId, leadId)))
    .orderBy(desc(t.visits.startedAt), desc(t.visits.id))
    .limit(limit)
  const views = visits.length
    ? await q
        .select()
        .from(t.pageViews)
        .where(
          and(
            eq(t.pageViews.accountId, accountId),
            inArray(
              t.pageViews.visitId,
              visits.map(visit => visit.id),
            ),
          ),
        )
        .orderBy(asc(t.pageViews.at), asc(t.pageViews.id))
    : []
  return visits.map(visit => ({ ...visit, clicks: views.filter(view => view.visitId === visit.id) }))
}

export type VisitWithClicks = Awaited<ReturnType<typeof listVisits>>[number]
