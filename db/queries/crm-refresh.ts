import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type ActivityAction } from './activity'
import { isLink, type CrmRecord } from './crm-links'

/** The company leads that are linked to a record, the longest not refreshed first. */
export async function listLinkedRecords(
  accountId: string,
  orgId: string,
  only: { refreshedBefore?: Date; leadIds?: string[] } = {},
) {
  const { q, t } = store()
  const { refreshedBefore, leadIds } = only
  const rows = await q
    .select({
      leadId: t.crmLinks.leadId,
      status: t.crmLinks.status,
      recordId: t.crmLinks.recordId,
      recordName: t.crmLinks.recordName,
      recordUrl: t.crmLinks.recordUrl,
      recordOwner: t.crmLinks.recordOwner,
      recordState: t.crmLinks.recordState,
      successorId: t.crmLinks.successorId,
      successorName: t.crmLinks.successorName,
    })
    .from(t.crmLinks)
    .where(
      and(
        eq(t.crmLinks.accountId, accountId),
        eq(t.crmLinks.orgId, orgId),
        isNotNull(t.crmLinks.recordId),
        refreshedBefore ? notRefreshedSince(refreshedBefore) : undefined,
        leadIds ? inArray(t.crmLinks.leadId, leadIds) : undefined,
      ),
    )
    .orderBy(asc(t.crmLinks.refreshedAt))
  return rows.flatMap(({ recordId, recordName, recordUrl, ...row }) =>
    recordId ? { ...row, recordId, recordName: recordName ?? '', recordUrl: recordUrl ?? '' } : [],
  )
}

type LinkedRow = Awaited<ReturnType<typeof listLinkedRecords>>[number]
type Facts = Pick<LinkedRow, 'recordState' | 'recordOwner' | 'successorId' | 'successorName'>
/** `changed` is `null` where all is as it was. `events` are for the company lead's history. */
export type RefreshedLink = {
  leadId: string
  before: CrmRecord
  changed: (CrmRecord & Facts) | null
  events: { action: ActivityAction; recordName: string; detail?: string }[]
  moves: [string, string][]
}

const PRODUCT = { id: null, name: 'WOW Analytics' }

/**
 * Writes down what Salesforce said at `askedAt`, all of it or nothing. `false` when somebody has meanwhile changed one of
 * these links; one that was made after `askedAt` is left alone.
 */
export async function saveRefreshed(
  accountId: string,
  orgId: string,
  askedAt: Date,
  links: RefreshedLink[],
): Promise<boolean> {
  const { t, atomic } = store()
  const still = and(eq(t.crmLinks.accountId, accountId), eq(t.crmLinks.orgId, orgId), notRefreshedSince(askedAt))
  const same = links.filter(link => !link.changed).map(link => link.leadId)
  const moves = new Map(links.flatMap(link => link.moves))
  const done = await atomic(q => [
    ...(same.length
      ? [
          q
            .update(t.crmLinks)
            .set({ refreshedAt: askedAt })
            .where(and(still, inArray(t.crmLinks.leadId, same), isNotNull(t.crmLinks.recordId))),
        ]
      : []),
    ...links.flatMap(({ leadId, before, changed, events }) => {
      if (!changed) return []
      const { id: recordId, name: recordName, url: recordUrl, ...facts } = changed
      return [
        must(
          q
            .update(t.crmLinks)
            .set({ recordId, recordName, recordUrl, ...facts, refreshedAt: askedAt })
            .where(and(isLink(accountId, { orgId, leadId }), still, eq(t.crmLinks.recordId, before.id)))
            .returning({ leadId: t.crmLinks.leadId }),
        ),
        ...events.map(({ action, ...about }) =>
          activityEntry(accountId, PRODUCT, action, { leadId, recordId, ...about }),
        ),
      ]
    }),
    ...[...moves].map(([recordId, successorId]) =>
      q
        .insert(t.crmMovedRecords)
        .values({ accountId, orgId, recordId, successorId, seenAt: askedAt })
        .onConflictDoUpdate({
          target: [t.crmMovedRecords.accountId, t.crmMovedRecords.orgId, t.crmMovedRecords.recordId],
          set: { successorId, seenAt: askedAt },
        }),
    ),
    ...(links.some(link => link.changed) ? [moveCrmRevision(accountId)] : []),
  ])
  return done !== null
}

function notRefreshedSince(since: Date) {
  const { t } = store()
  return or(isNull(t.crmLinks.refreshedAt), lte(t.crmLinks.refreshedAt, since))
}
