import { and, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'
import { isLink, linkedTo, type CrmRecord, type LinkKey } from './crm-links'

type Row = ReturnType<typeof store>['t']['crmIntents']['$inferSelect']
export type CrmIntent = Row
export type SentLead = CrmIntent['sent']
/** One process's hold on an attempt. Whoever takes it over, or takes hold of it anew, makes every earlier hold void. */
export type Hold = { attempt: string; leasedAt: Date }

export async function getIntent(accountId: string, key: LinkKey): Promise<CrmIntent | undefined> {
  const { q, t } = store()
  const [row] = await q.select().from(t.crmIntents).where(isIntent(accountId, key))
  return row
}

/** Attempts of this org that nobody is at any more: their process has died, or nobody could say how they ended. */
export async function listOpenIntents(
  accountId: string,
  orgId: string,
  abandonedBefore: Date,
  limit: number,
): Promise<CrmIntent[]> {
  const { q, t } = store()
  const ofOrg = and(eq(t.crmIntents.accountId, accountId), eq(t.crmIntents.orgId, orgId))
  const abandoned = and(eq(t.crmIntents.state, 'pending'), lt(t.crmIntents.leasedAt, abandonedBefore))
  return q
    .select()
    .from(t.crmIntents)
    .where(and(ofOrg, or(eq(t.crmIntents.state, 'unknown'), abandoned)))
    .orderBy(t.crmIntents.leasedAt)
    .limit(limit)
}

/**
 * Claims the right to create one Salesforce Lead, before anything is sent; `null` when the company lead is not
 * *not actioned*, or somebody else's attempt is open: of two clicks, one finds nothing to claim. With `again` it is the
 * earlier attempt of that id that is taken up, under the id it had.
 */
export async function claimIntent(
  accountId: string,
  key: LinkKey,
  { attempt, sent, again }: { attempt: string; sent: SentLead; again: boolean },
  by: Actor,
): Promise<Hold | null> {
  const { t, atomic } = store()
  const now = new Date()
  const claim = { attempt, sent, state: 'pending' as const, startedAt: now, leasedAt: now, startedBy: by.name }
  const free = again
    ? and(eq(t.crmIntents.attempt, attempt), inArray(t.crmIntents.state, ['failed', 'unknown']))
    : inArray(t.crmIntents.state, ['failed', 'released'])
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
          setWhere: and(isIntent(accountId, key), free),
        })
        .returning({ attempt: t.crmIntents.attempt }),
    ),
    moveCrmRevision(accountId),
  ])
  return done && { attempt, leasedAt: now }
}

/**
 * Takes over an attempt whose outcome is not known, so that only one process reconciles it. A `pending` one may be taken
 * over only when it was leased before `abandonedBefore`: its process has died. `null` when there is nothing to take over.
 */
export async function takeOverIntent(
  accountId: string,
  key: LinkKey,
  from: Hold,
  abandonedBefore: Date,
): Promise<Hold | null> {
  const { t } = store()
  const abandoned = from.leasedAt < abandonedBefore
  const open = or(eq(t.crmIntents.state, 'unknown'), abandoned ? eq(t.crmIntents.state, 'pending') : undefined)
  return renew(from, { state: 'pending' }, and(isHeld(accountId, key, from), open))
}

/** Notes that the attempt is being sent off now; `null` when it is not ours any more, and must not be sent. */
export async function holdIntent(accountId: string, key: LinkKey, hold: Hold): Promise<Hold | null> {
  const { t } = store()
  const pending = eq(t.crmIntents.state, 'pending')
  return renew(hold, { startedAt: new Date() }, and(isHeld(accountId, key, hold), pending))
}

async function renew(hold: Hold, change: Partial<CrmIntent>, where: ReturnType<typeof and>): Promise<Hold | null> {
  const { t, atomic } = store()
  const leasedAt = new Date()
  const done = await atomic(q => [
    must(
      q
        .update(t.crmIntents)
        .set({ ...change, leasedAt })
        .where(where)
        .returning({ attempt: t.crmIntents.attempt }),
    ),
  ])
  return done && { attempt: hold.attempt, leasedAt }
}

/** The attempt ended without a record: `failed` when there surely is none, `unknown` when nobody can say. */
export async function endIntent(accountId: string, key: LinkKey, hold: Hold, state: 'failed' | 'unknown') {
  const { t, atomic } = store()
  await atomic(q => [
    q
      .update(t.crmIntents)
      .set({ state })
      .where(and(isHeld(accountId, key, hold), eq(t.crmIntents.state, 'pending'))),
    moveCrmRevision(accountId),
  ])
}

/**
 * The Salesforce Lead exists: the attempt is done and the company lead's status is *Lead*, both or neither. Whoever knows
 * the record may say so, also when the hold was lost or the attempt taken for failed. `false` when it is done already,
 * or the company lead has been linked to something else.
 */
export async function completeIntent(
  accountId: string,
  key: LinkKey,
  attempt: string,
  record: CrmRecord,
  by: { actor: Actor; startedBy: Actor },
  how: 'lead_created' | 'lead_adopted',
): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .update(t.crmIntents)
        .set({ state: 'done', recordId: record.id })
        .where(
          and(
            isIntent(accountId, key),
            eq(t.crmIntents.attempt, attempt),
            inArray(t.crmIntents.state, ['pending', 'unknown', 'failed']),
          ),
        )
        .returning({ attempt: t.crmIntents.attempt }),
    ),
    must(
      q
        .update(t.crmLinks)
        .set(linkedTo('lead', record, by.startedBy))
        .where(and(isLink(accountId, key), eq(t.crmLinks.status, 'not_actioned')))
        .returning({ leadId: t.crmLinks.leadId }),
    ),
    moveCrmRevision(accountId),
    activityEntry(accountId, by.actor, how, { leadId: key.leadId, recordId: record.id, recordName: record.name }),
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

function isHeld(accountId: string, key: LinkKey, hold: Hold) {
  const { t } = store()
  return and(isIntent(accountId, key), eq(t.crmIntents.attempt, hold.attempt), eq(t.crmIntents.leasedAt, hold.leasedAt))
}
