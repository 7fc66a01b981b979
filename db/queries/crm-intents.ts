import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'
import { isLink, linkedTo, type CrmRecord, type LinkKey } from './crm-links'

type Row = ReturnType<typeof store>['t']['crmIntents']['$inferSelect']
export type CrmIntent = Row
export type SentLead = CrmIntent['sent']

export async function getIntent(accountId: string, key: LinkKey): Promise<CrmIntent | undefined> {
  const { q, t } = store()
  const [row] = await q.select().from(t.crmIntents).where(isIntent(accountId, key))
  return row
}

/**
 * Claims the right to create one Salesforce Lead, before anything is sent. `false` when the company lead is not
 * *not actioned*, or somebody else's attempt is still open: of two clicks, one finds nothing to claim.
 */
export async function claimIntent(
  accountId: string,
  key: LinkKey,
  attempt: string,
  sent: SentLead,
  by: Actor,
): Promise<boolean> {
  const { t, atomic } = store()
  const now = new Date()
  const claim = { attempt, sent, state: 'pending' as const, startedAt: now, leasedAt: now, startedBy: by.name }
  const done = await atomic(q => [
    must(
      q
        .update(t.crmLinks)
        .set({ status: 'not_actioned' })
        .where(and(isLink(accountId, key), eq(t.crmLinks.status, 'not_actioned')))
        .returning({ leadId: t.crmLinks.leadId }),
    ),
    must(
      q
        .insert(t.crmIntents)
        .values({ ...key, ...claim, accountId })
        .onConflictDoUpdate({
          target: [t.crmIntents.accountId, t.crmIntents.orgId, t.crmIntents.leadId],
          set: claim,
          setWhere: and(isIntent(accountId, key), inArray(t.crmIntents.state, ['failed', 'released'])),
        })
        .returning({ attempt: t.crmIntents.attempt }),
    ),
    moveCrmRevision(accountId),
  ])
  return done !== null
}

/**
 * Takes over an attempt whose outcome is not known, so that only one process reconciles it. A `pending` one may be taken
 * over only when it was leased before `abandonedBefore`: its process has died. `false` when there is nothing to take over.
 */
export async function takeOverIntent(
  accountId: string,
  key: LinkKey,
  from: { attempt: string; leasedAt: Date },
  abandonedBefore: Date,
): Promise<boolean> {
  const { q, t } = store()
  const abandoned = from.leasedAt < abandonedBefore
  const rows = await q
    .update(t.crmIntents)
    .set({ state: 'pending', leasedAt: new Date() })
    .where(
      and(
        isIntent(accountId, key),
        eq(t.crmIntents.attempt, from.attempt),
        eq(t.crmIntents.leasedAt, from.leasedAt),
        or(eq(t.crmIntents.state, 'unknown'), abandoned ? eq(t.crmIntents.state, 'pending') : undefined),
      ),
    )
    .returning({ attempt: t.crmIntents.attempt })
  return rows.length > 0
}

/** The attempt ended without a record: `failed` when Salesforce refused it, `unknown` when nobody can say. */
export async function endIntent(accountId: string, key: LinkKey, attempt: string, state: 'failed' | 'unknown') {
  const { t, atomic } = store()
  await atomic(q => [
    q
      .update(t.crmIntents)
      .set({ state })
      .where(and(isAttempt(accountId, key, attempt), eq(t.crmIntents.state, 'pending'))),
    moveCrmRevision(accountId),
  ])
}

/** The Salesforce Lead exists: the attempt is done and the company lead's status is *Lead*, both or neither. */
export async function completeIntent(
  accountId: string,
  key: LinkKey,
  attempt: string,
  record: CrmRecord,
  by: Actor,
  how: 'lead_created' | 'lead_adopted',
): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .update(t.crmIntents)
        .set({ state: 'done', recordId: record.id })
        .where(and(isAttempt(accountId, key, attempt), inArray(t.crmIntents.state, ['pending', 'unknown'])))
        .returning({ attempt: t.crmIntents.attempt }),
    ),
    q
      .update(t.crmLinks)
      .set(linkedTo('lead', record, by))
      .where(isLink(accountId, key)),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, how, { leadId: key.leadId, recordId: record.id, recordName: record.name }),
  ])
  return done !== null
}

/** Salesforce Leads once created from this company lead and un-linked since. */
export async function releasedRecordIds(accountId: string, leadId: string): Promise<string[]> {
  const { q, t } = store()
  const rows = await q
    .selectDistinct({ recordId: t.activity.recordId })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.accountId, accountId),
        eq(t.activity.leadId, leadId),
        eq(t.activity.action, 'unlinked'),
        isNotNull(t.activity.recordId),
      ),
    )
  return rows.flatMap(row => row.recordId ?? [])
}

function isIntent(accountId: string, key: LinkKey) {
  const { t } = store()
  return and(
    eq(t.crmIntents.accountId, accountId),
    eq(t.crmIntents.orgId, key.orgId),
    eq(t.crmIntents.leadId, key.leadId),
  )
}

function isAttempt(accountId: string, key: LinkKey, attempt: string) {
  const { t } = store()
  return and(isIntent(accountId, key), eq(t.crmIntents.attempt, attempt))
}
