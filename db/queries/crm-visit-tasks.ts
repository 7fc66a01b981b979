import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import { store } from '../store'

type Row = ReturnType<typeof store>['t']['crmVisitTasks']['$inferSelect']
export type VisitTaskRow = Row
export type TaskKey = { recordId: string; day: string }

/** Visits of these days by company leads that are linked to a record which is still there. */
export async function listVisitedRecords(accountId: string, orgId: string, days: string[]) {
  const { q, t } = store()
  const rows = await q
    .select({
      recordId: t.crmLinks.recordId,
      status: t.crmLinks.status,
      leadId: t.leads.id,
      name: t.leads.name,
      day: t.leadDays.day,
      visits: t.leadDays.visits,
      pageViews: t.leadDays.pageViews,
    })
    .from(t.crmLinks)
    .innerJoin(t.leads, and(eq(t.leads.accountId, t.crmLinks.accountId), eq(t.leads.id, t.crmLinks.leadId)))
    .innerJoin(t.leadDays, and(eq(t.leadDays.accountId, t.crmLinks.accountId), eq(t.leadDays.leadId, t.leads.id)))
    .where(
      and(
        eq(t.crmLinks.accountId, accountId),
        eq(t.crmLinks.orgId, orgId),
        isNotNull(t.crmLinks.recordId),
        or(isNull(t.crmLinks.recordState), eq(t.crmLinks.recordState, 'ok')),
        inArray(t.leadDays.day, days),
      ),
    )
    .orderBy(desc(t.leadDays.pageViews), t.leads.id)
  return rows.flatMap(({ recordId, ...row }) => (recordId ? { ...row, recordId } : []))
}

export async function listVisitTasks(accountId: string, orgId: string, days: string[]): Promise<VisitTaskRow[]> {
  const { q, t } = store()
  return q
    .select()
    .from(t.crmVisitTasks)
    .where(
      and(
        eq(t.crmVisitTasks.accountId, accountId),
        eq(t.crmVisitTasks.orgId, orgId),
        inArray(t.crmVisitTasks.day, days),
      ),
    )
    .orderBy(desc(t.crmVisitTasks.sentAt))
}

/** The pages these company leads viewed from `from` until before `until`, the most viewed first. */
export async function listViewedPages(accountId: string, leadIds: string[], from: Date, until: Date) {
  const { q, t } = store()
  const { leadId, path, title, at } = t.pageViews
  const views = count()
  return q
    .select({ leadId, path, title, views })
    .from(t.pageViews)
    .where(and(eq(t.pageViews.accountId, accountId), inArray(leadId, leadIds), gte(at, from), lt(at, until)))
    .groupBy(leadId, path, title)
    .orderBy(desc(views), path)
}

/**
 * Takes these Tasks in hand before anything is sent; `before` is the row as it was read. The answer is those that nobody
 * else has taken meanwhile.
 */
export async function claimVisitTasks(
  accountId: string,
  orgId: string,
  wanted: (TaskKey & { pageViews: number; before: VisitTaskRow | null })[],
  now: Date,
): Promise<TaskKey[]> {
  const { t, atomic } = store()
  const done = await atomic(q =>
    wanted.map(({ recordId, day, pageViews, before }) => {
      const claim = { pageViews, state: 'pending' as const, said: null, sentAt: now }
      const key = { accountId, orgId, recordId, day }
      const returning = { recordId: t.crmVisitTasks.recordId, day: t.crmVisitTasks.day }
      return before
        ? q
            .update(t.crmVisitTasks)
            .set(claim)
            .where(and(isTask(accountId, orgId, key), eq(t.crmVisitTasks.sentAt, before.sentAt)))
            .returning(returning)
        : q
            .insert(t.crmVisitTasks)
            .values({ ...key, ...claim })
            .onConflictDoNothing()
            .returning(returning)
    }),
  )
  return (done ?? []).flat() as TaskKey[]
}

/** `pageViews` is given where the Task does not say what was meant to be sent. */
export type TaskEnd = TaskKey & { state: 'done' | 'failed'; taskId?: string; said?: string; pageViews?: number }

/** What came of it. A Task's id, once known, is never forgotten. */
export async function endVisitTasks(accountId: string, orgId: string, ends: TaskEnd[]) {
  const { t, atomic } = store()
  await atomic(q =>
    ends.map(({ recordId, day, state, taskId, said, pageViews }) =>
      q
        .update(t.crmVisitTasks)
        .set({ state, taskId, pageViews, said: said ?? null })
        .where(and(isTask(accountId, orgId, { recordId, day }), ne(t.crmVisitTasks.state, 'done'))),
    ),
  )
}

function isTask(accountId: string, orgId: string, { recordId, day }: TaskKey) {
  const { t } = store()
  return and(
    eq(t.crmVisitTasks.accountId, accountId),
    eq(t.crmVisitTasks.orgId, orgId),
    eq(t.crmVisitTasks.recordId, recordId),
    eq(t.crmVisitTasks.day, day),
  )
}
