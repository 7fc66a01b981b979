import { and, desc, eq, gte, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { store } from '../store'

export type NewFailure = {
  doing: string
  code: string
  said: string | null
  /** One row each; none for what is about no company lead. */
  leadIds: string[]
  userName: string | null
}

export async function addFailures(accountId: string, orgId: string, failure: NewFailure): Promise<void> {
  const { q, t } = store()
  const { leadIds, ...cause } = failure
  const at = new Date()
  const leads = leadIds.length ? leadIds : [null]
  await q.insert(t.crmFailures).values(leads.map(leadId => ({ ...cause, id: uuid(), accountId, orgId, at, leadId })))
}

/** Whether the same has failed for the same reason since then and nobody has mended it. */
export async function hasFailedSince(accountId: string, orgId: string, failure: NewFailure, since: Date) {
  const { q, t } = store()
  const [leadId] = failure.leadIds
  const [row] = await q
    .select({ id: t.crmFailures.id })
    .from(t.crmFailures)
    .where(
      and(
        isUnsettled(accountId, orgId),
        eq(t.crmFailures.doing, failure.doing),
        eq(t.crmFailures.code, failure.code),
        leadId ? eq(t.crmFailures.leadId, leadId) : isNull(t.crmFailures.leadId),
        gte(t.crmFailures.at, since),
      ),
    )
    .limit(1)
  return row !== undefined
}

/**
 * The same has worked now, for these company leads or, where none are named, for all. `alsoOf`: company leads that are
 * done with, whatever had failed for them. Most successes settle nothing, so that is looked up before anything is written.
 */
export async function settleFailures(
  accountId: string,
  orgId: string,
  worked: { doing: string; leadIds: string[] },
  alsoOf: string[] = [],
): Promise<void> {
  const { q, t } = store()
  const sameLeads = worked.leadIds.length ? inArray(t.crmFailures.leadId, worked.leadIds) : undefined
  const settled = and(
    isUnsettled(accountId, orgId),
    or(
      and(eq(t.crmFailures.doing, worked.doing), sameLeads),
      alsoOf.length ? inArray(t.crmFailures.leadId, alsoOf) : undefined,
    ),
  )
  const [any] = await q.select({ id: t.crmFailures.id }).from(t.crmFailures).where(settled).limit(1)
  if (any) await settle(settled)
}

/** What failed, settled or not, newest first. */
export async function listFailures(accountId: string, orgId: string, limit: number) {
  const { q, t } = store()
  const { at, doing, code, said, leadId, userName, settledAt } = t.crmFailures
  return q
    .select({ at, doing, code, said, leadId, leadName: t.leads.name, userName, settledAt })
    .from(t.crmFailures)
    .leftJoin(t.leads, ofFailure())
    .where(and(eq(t.crmFailures.accountId, accountId), eq(t.crmFailures.orgId, orgId)))
    .orderBy(desc(t.crmFailures.at), desc(t.crmFailures.id))
    .limit(limit)
}

export async function removeFailuresBefore(accountId: string, before: Date): Promise<number> {
  const { q, t } = store()
  const gone = await q
    .delete(t.crmFailures)
    .where(and(eq(t.crmFailures.accountId, accountId), lt(t.crmFailures.at, before)))
    .returning({ id: t.crmFailures.id })
  return gone.length
}

export async function settle(which: SQL | undefined) {
  const { q, t } = store()
  await q.update(t.crmFailures).set({ settledAt: new Date() }).where(which)
}

export function isUnsettled(accountId: string, orgId: string) {
  const { t } = store()
  return and(eq(t.crmFailures.accountId, accountId), eq(t.crmFailures.orgId, orgId), isNull(t.crmFailures.settledAt))
}

export function ofFailure() {
  const { t } = store()
  return and(eq(t.leads.accountId, t.crmFailures.accountId), eq(t.leads.id, t.crmFailures.leadId))
}
