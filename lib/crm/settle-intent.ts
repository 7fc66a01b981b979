import type { Actor } from '@/db/queries/activity'
import {
  completeIntent,
  endIntent,
  releasedRecordIds,
  takeOverIntent,
  type CrmIntent,
  type Hold,
} from '@/db/queries/crm-intents'
import { getLink, type LinkKey } from '@/db/queries/crm-links'
import { alreadyLinked } from './associate-lead'
import { CrmError } from './errors'
import type { CrmLead, PreparedLead } from './provider'
import type { Crm } from './with-crm'

/** No process holds an attempt longer than this without a word: its deadlines end earlier. */
export const ABANDONED_AFTER_MS = 60_000
/** A write that outlived our patience may still arrive: only after this long does "not there" mean "never made". */
export const SETTLED_AFTER_MS = 60_000

/** Who is at work, on which company lead. */
export type Work = { user: Actor & { accountId: string }; crm: Crm; key: LinkKey }
export type Attempt = Work & { hold: Hold; prepared: PreparedLead; sentAt: Date; startedBy: Actor }

export const isOpen = (intent: CrmIntent | undefined): intent is CrmIntent =>
  intent?.state === 'pending' || intent?.state === 'unknown'

/**
 * Ends an attempt that was left open, by looking in Salesforce for what it sent: the Lead it made, adopted; or `null`,
 * and the way is free. @throws CrmError `in_progress` while somebody is at it, `outcome_unknown` while nobody can say.
 */
export async function settleIntent(work: Work, open: CrmIntent): Promise<CrmLead | null> {
  const left = await settle(work, open).catch(asUnknown)
  if (left === 'too_early') throw new CrmError('outcome_unknown')
  return left
}

/** The same, in the words of whoever waits for nobody: `too_early` while a write may still be under way. */
export async function settle(work: Work, open: CrmIntent): Promise<CrmLead | null | 'too_early'> {
  const { user, key } = work
  const hold = await takeOverIntent(user.accountId, key, open, new Date(Date.now() - ABANDONED_AFTER_MS))
  if (!hold) throw new CrmError('in_progress')
  const startedBy = open.startedBy === user.name ? user : { id: null, name: open.startedBy }
  const attempt: Attempt = { ...work, hold, prepared: open.sent, sentAt: open.startedAt, startedBy }
  const left = await lookFor(attempt)
  if (left) return complete(attempt, left, 'lead_adopted')
  const settled = Date.now() - open.startedAt.getTime() > SETTLED_AFTER_MS
  await endIntent(user.accountId, key, hold, settled ? 'failed' : 'unknown')
  return settled ? null : 'too_early'
}

/** @throws CrmError when Salesforce cannot be asked; the attempt stays open for whoever comes next. */
export async function lookFor({ user, crm, key, hold, prepared, sentAt }: Attempt): Promise<CrmLead | null> {
  try {
    const except = await releasedRecordIds(user.accountId, key.leadId)
    return await crm.provider.findCreatedLead(prepared, { attempt: hold.attempt, sentAt, except })
  } catch (error) {
    await endIntent(user.accountId, key, hold, 'unknown')
    throw error
  }
}

/** To a person all reasons for which nobody could look come to the same, but for one that an admin has to mend. */
export function asUnknown(error: unknown): never {
  if (!(error instanceof CrmError) || ['in_progress', 'already_linked', 'sign_in_refused'].includes(error.code))
    throw error
  throw new CrmError('outcome_unknown', error.detail)
}

/** @throws CrmError `already_linked` when the company lead has been linked to something else meanwhile. */
export async function complete(
  { user, key, hold, startedBy }: Attempt,
  lead: CrmLead,
  how: 'lead_created' | 'lead_adopted',
): Promise<CrmLead> {
  const record = { id: lead.id, name: lead.company || lead.name, url: lead.url }
  if (await completeIntent(user.accountId, key, hold.attempt, record, { actor: user, startedBy }, how)) return lead
  const link = await getLink(user.accountId, key)
  if (link?.recordId !== lead.id) throw alreadyLinked(link)
  return lead
}
