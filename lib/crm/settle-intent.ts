import { completeIntent, endIntent, releasedRecordIds, takeOverIntent, type CrmIntent } from '@/db/queries/crm-intents'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from './errors'
import type { CrmLead, PreparedLead } from './provider'
import type { Crm } from './with-crm'

/** No process holds an attempt longer than this: its deadlines end earlier. */
const ABANDONED_AFTER_MS = 60_000
/** A write that outlived our patience may still arrive; after this long it is not sent again by mistake. */
const SETTLED_AFTER_MS = 20_000

export type Wanted = { user: CurrentUser; crm: Crm; key: { orgId: string; leadId: string }; prepared: PreparedLead }
export type Attempt = Wanted & { id: string; startedAt: Date }

export const isOpen = (intent: CrmIntent | undefined): intent is CrmIntent =>
  intent?.state === 'pending' || intent?.state === 'unknown'

/**
 * Ends an attempt that was left open, by looking in Salesforce for what it sent: the Lead it made, adopted; or `null`,
 * and the way is free. @throws CrmError `in_progress` while somebody is at it, `outcome_unknown` while nobody can say.
 */
export async function settleIntent(about: Omit<Wanted, 'prepared'>, open: CrmIntent): Promise<CrmLead | null> {
  const { user, key } = about
  const taken = await takeOverIntent(user.accountId, key, open, new Date(Date.now() - ABANDONED_AFTER_MS))
  if (!taken) throw new CrmError('in_progress')
  const attempt: Attempt = { ...about, id: open.attempt, startedAt: open.startedAt, prepared: open.sent }
  const left = await lookFor(attempt)
  if (left) return complete(attempt, left, 'lead_adopted')
  const settled = Date.now() - open.startedAt.getTime() > SETTLED_AFTER_MS
  await endIntent(user.accountId, key, open.attempt, settled ? 'failed' : 'unknown')
  if (!settled) throw new CrmError('outcome_unknown')
  return null
}

/** @throws CrmError `outcome_unknown` when Salesforce cannot be asked; the attempt stays open for the next click. */
export async function lookFor({ user, crm, key, id, prepared, startedAt }: Attempt): Promise<CrmLead | null> {
  try {
    const released = await releasedRecordIds(user.accountId, key.leadId)
    return await crm.provider.findCreatedLead(prepared, startedAt, released)
  } catch (error) {
    await endIntent(user.accountId, key, id, 'unknown')
    throw error instanceof CrmError && error.code === 'sign_in_refused' ? error : new CrmError('outcome_unknown')
  }
}

export async function complete({ user, key, id }: Attempt, lead: CrmLead, how: 'lead_created' | 'lead_adopted') {
  const record = { id: lead.id, name: lead.company || lead.name, url: lead.url }
  await completeIntent(user.accountId, key, id, record, user, how)
  return lead
}
