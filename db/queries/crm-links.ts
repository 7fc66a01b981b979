import { and, desc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'
import { isRejection } from './crm-rejections'
import { isReplaceable, REPLACEABLE } from './lead-crm'

/** One company lead in one Salesforce org. */
export type LinkKey = { orgId: string; leadId: string }
export type CrmRecord = { id: string; name: string; url: string }
/** A record to link to: a Salesforce Account unless it says that it is a Salesforce Lead. */
export type LinkTarget = CrmRecord & { object?: 'Account' | 'Lead'; owner?: string | null }
export type CheckedLead = { leadId: string; matchCount: number }

export async function getLink(accountId: string, key: LinkKey) {
  const { q, t } = store()
  const [row] = await q.select().from(t.crmLinks).where(isLink(accountId, key))
  return row
}

/** Notes that somebody looked; a company lead that is matched or a Salesforce Lead keeps that status. */
export async function recordChecks(accountId: string, orgId: string, found: CheckedLead[], by: Actor) {
  const { t, atomic } = store()
  const target = [t.crmLinks.accountId, t.crmLinks.orgId, t.crmLinks.leadId]
  await atomic(q => [
    ...found.flatMap(({ leadId, matchCount }) => {
      const checked = { matchCount, checkedAt: new Date(), checkedBy: by.name }
      return [
        q
          .insert(t.crmLinks)
          .values({ ...checked, accountId, orgId, leadId, status: 'not_actioned' })
          .onConflictDoUpdate({ target, set: checked }),
        activityEntry(accountId, by, 'checked', { leadId, detail: String(matchCount) }),
      ]
    }),
    moveCrmRevision(accountId),
  ])
}

/**
 * Associates, unless somebody else has just linked this company lead or is creating a Salesforce Lead from it. A link whose
 * record is gone or was converted is replaced in the same step. `domain` is what an association with a Salesforce Account
 * teaches. An earlier "not the same company" about this record is taken back.
 */
export async function associateLink(
  accountId: string,
  key: LinkKey,
  record: LinkTarget,
  domain: string | null,
  by: Actor,
): Promise<boolean> {
  const { t, atomic } = store()
  const { leadId } = key
  const before = await getLink(accountId, key)
  const replaced = before?.recordId && isReplaceable(before) ? before : null
  const open = replaced
    ? and(eq(t.crmLinks.recordId, replaced.recordId ?? ''), inArray(t.crmLinks.recordState, REPLACEABLE))
    : eq(t.crmLinks.status, 'not_actioned')
  const status = record.object === 'Lead' ? 'lead' : 'matched'
  const done = await atomic(q => [
    must(
      q
        .update(t.crmLinks)
        .set({ ...linkedTo(status, record, by), domain: status === 'matched' ? domain : null })
        .where(and(isLink(accountId, key), open, noOpenIntent(accountId, key)))
        .returning({ leadId: t.crmLinks.leadId }),
    ),
    q.delete(t.crmRejections).where(isRejection(accountId, key, record.id)),
    moveCrmRevision(accountId),
    ...(replaced
      ? [releaseIntent(accountId, key), activityEntry(accountId, by, 'unlinked', aboutRecord(replaced))]
      : []),
    activityEntry(accountId, by, 'associated', { leadId, recordId: record.id, recordName: record.name }),
  ])
  return done !== null
}

const aboutRecord = (link: { leadId: string; recordId: string | null; recordName: string | null }) => ({
  leadId: link.leadId,
  recordId: link.recordId ?? '',
  recordName: link.recordName ?? '',
})

/** The records that company leads with these registrable domains are associated with, the newest association first. */
export async function listAssociations(accountId: string, orgId: string, domains: string[]) {
  const { q, t } = store()
  if (domains.length === 0) return []
  return q
    .select({ domain: t.crmLinks.domain, recordId: t.crmLinks.recordId })
    .from(t.crmLinks)
    .where(
      and(
        eq(t.crmLinks.accountId, accountId),
        eq(t.crmLinks.orgId, orgId),
        inArray(t.crmLinks.domain, domains),
        eq(t.crmLinks.status, 'matched'),
      ),
    )
    .orderBy(desc(t.crmLinks.linkedAt))
}

/** Back to *not actioned*; what the link has taught is forgotten. Nothing happens in Salesforce. `false` when it was not linked. */
export async function unlink(accountId: string, key: LinkKey, before: CrmRecord, by: Actor): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .update(t.crmLinks)
        .set({ ...UNLINKED, status: 'not_actioned' })
        .where(
          and(
            isLink(accountId, key),
            inArray(t.crmLinks.status, ['matched', 'lead']),
            eq(t.crmLinks.recordId, before.id),
          ),
        )
        .returning({ leadId: t.crmLinks.leadId }),
    ),
    releaseIntent(accountId, key),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'unlinked', { leadId: key.leadId, recordId: before.id, recordName: before.name }),
  ])
  return done !== null
}

const UNLINKED = {
  recordId: null,
  recordName: null,
  recordUrl: null,
  linkedAt: null,
  linkedBy: null,
  domain: null,
  refreshedAt: null,
  recordState: null,
  recordOwner: null,
  successorId: null,
  successorName: null,
}

/** As Salesforce has just said, so the link is as fresh as it can be. */
export function linkedTo(status: 'matched' | 'lead', record: LinkTarget, by: Actor) {
  const now = new Date()
  return {
    ...UNLINKED,
    status,
    recordId: record.id,
    recordName: record.name,
    recordUrl: record.url,
    linkedAt: now,
    linkedBy: by.name,
    refreshedAt: now,
    recordState: 'ok' as const,
    recordOwner: record.owner ?? null,
  }
}

/** A Salesforce Lead that was created from it is let go: another may be created. */
function releaseIntent(accountId: string, key: LinkKey) {
  const { q, t } = store()
  return q
    .update(t.crmIntents)
    .set({ state: 'released' })
    .where(
      and(
        eq(t.crmIntents.accountId, accountId),
        eq(t.crmIntents.orgId, key.orgId),
        eq(t.crmIntents.leadId, key.leadId),
        eq(t.crmIntents.state, 'done'),
      ),
    )
}

export function isLink(accountId: string, key: LinkKey) {
  const { t } = store()
  return and(eq(t.crmLinks.accountId, accountId), eq(t.crmLinks.orgId, key.orgId), eq(t.crmLinks.leadId, key.leadId))
}

function noOpenIntent(accountId: string, key: LinkKey) {
  const { q, t } = store()
  return notExists(
    q
      .select({ one: sql`1` })
      .from(t.crmIntents)
      .where(
        and(
          eq(t.crmIntents.accountId, accountId),
          eq(t.crmIntents.orgId, key.orgId),
          eq(t.crmIntents.leadId, key.leadId),
          inArray(t.crmIntents.state, ['pending', 'unknown']),
        ),
      ),
  )
}
