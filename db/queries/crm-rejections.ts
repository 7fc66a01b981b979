import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'
import { REPLACEABLE } from './lead-crm'

type Key = { orgId: string; leadId: string }

/** The records that were said not to be these companies. */
export async function listRejections(accountId: string, orgId: string, leadIds: string[]) {
  const { q, t } = store()
  return q
    .select({ leadId: t.crmRejections.leadId, recordId: t.crmRejections.recordId })
    .from(t.crmRejections)
    .where(
      and(
        eq(t.crmRejections.accountId, accountId),
        eq(t.crmRejections.orgId, orgId),
        inArray(t.crmRejections.leadId, leadIds),
      ),
    )
}

/** `false` when that was said before, or the company lead is linked to a record that is there. */
export async function addRejection(accountId: string, key: Key, recordId: string, by: Actor): Promise<boolean> {
  const { t, atomic } = store()
  const said = { rejectedAt: new Date(), rejectedBy: by.name }
  const done = await atomic(q => [
    must(moveMatchCount(accountId, key, -1)),
    must(
      q
        .insert(t.crmRejections)
        .values({ ...key, ...said, accountId, recordId })
        .onConflictDoNothing()
        .returning({ recordId: t.crmRejections.recordId }),
    ),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'match_rejected', { leadId: key.leadId, recordId }),
  ])
  return done !== null
}

/** `false` when there is nothing to take back. */
export async function removeRejection(accountId: string, key: Key, recordId: string, by: Actor): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .delete(t.crmRejections)
        .where(isRejection(accountId, key, recordId))
        .returning({ recordId: t.crmRejections.recordId }),
    ),
    moveMatchCount(accountId, key, 1),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'match_restored', { leadId: key.leadId, recordId }),
  ])
  return done !== null
}

export function isRejection(accountId: string, key: Key, recordId: string) {
  const { t } = store()
  return and(
    eq(t.crmRejections.accountId, accountId),
    eq(t.crmRejections.orgId, key.orgId),
    eq(t.crmRejections.leadId, key.leadId),
    eq(t.crmRejections.recordId, recordId),
  )
}

/** The count on the CRM button follows at once; the next check counts anew. */
function moveMatchCount(accountId: string, key: Key, by: 1 | -1) {
  const { q, t } = store()
  return q
    .update(t.crmLinks)
    .set({
      matchCount: sql`case when ${t.crmLinks.matchCount} + ${by} < 0 then 0 else ${t.crmLinks.matchCount} + ${by} end`,
    })
    .where(
      and(
        eq(t.crmLinks.accountId, accountId),
        eq(t.crmLinks.orgId, key.orgId),
        eq(t.crmLinks.leadId, key.leadId),
        or(eq(t.crmLinks.status, 'not_actioned'), inArray(t.crmLinks.recordState, REPLACEABLE)),
      ),
    )
    .returning({ leadId: t.crmLinks.leadId })
}
