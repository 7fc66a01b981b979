import { setTimeout as wait } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import {
  claimIntent,
  completeIntent,
  endIntent,
  getIntent,
  releasedRecordIds,
  takeOverIntent,
  type CrmIntent,
} from '@/db/queries/crm-intents'
import { getLink } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { permalink } from '@/lib/routes'
import { alreadyLinked } from './associate-lead'
import { CrmError, leavesOutcomeOpen } from './errors'
import type { CrmLead, NewCrmLead, PreparedLead } from './provider'
import { withCrm, type Crm } from './with-crm'

/** No process holds an attempt longer than this: its deadlines end earlier. */
const ABANDONED_AFTER_MS = 60_000
/** A write that outlived our patience may still arrive; after this long it is not sent again by mistake. */
const SETTLED_AFTER_MS = 20_000
/** What Salesforce may still be busy writing when a line is cut. */
const SETTLE_MS = 500

type Wanted = { user: CurrentUser; crm: Crm; key: { orgId: string; leadId: string }; prepared: PreparedLead }
type Attempt = Wanted & { id: string; startedAt: Date }

/**
 * Creates one Salesforce Lead, whatever happens in between. The intent is written before anything is sent, and an attempt
 * whose outcome is not known only ever ends by looking in Salesforce: found → adopted; not found → one new try.
 */
export async function createLead(
  user: CurrentUser,
  leadId: string,
  wanted: Omit<NewCrmLead, 'permalink'>,
): Promise<CrmLead> {
  return withCrm(user.accountId, async crm => {
    const key = { orgId: crm.connection.orgId, leadId }
    if (!(await getLead(user.accountId, leadId, key.orgId))) throw new CrmError('not_found')
    const link = await getLink(user.accountId, key)
    if (!link) throw new CrmError('not_checked')
    if (link.status !== 'not_actioned') throw alreadyLinked(link)

    const prepared = await crm.provider.prepareLead({ ...wanted, permalink: permalink(env().NEXTAUTH_URL, leadId) })
    const open = await getIntent(user.accountId, key)
    if (open?.state === 'pending' || open?.state === 'unknown') return resume({ user, crm, key, prepared }, open)

    return claimAndSend({ user, crm, key, prepared }, { mayRetry: true })
  })
}

async function claimAndSend(wanted: Wanted, options: { mayRetry: boolean }): Promise<CrmLead> {
  const { user, key, prepared } = wanted
  const attempt: Attempt = { ...wanted, id: uuid(), startedAt: new Date() }
  if (await claimIntent(user.accountId, key, attempt.id, prepared, user)) return send(attempt, options)
  const link = await getLink(user.accountId, key)
  throw link && link.status !== 'not_actioned' ? alreadyLinked(link) : new CrmError('in_progress')
}

/** An earlier attempt was left open: what it sent is looked for before anything new is. */
async function resume(wanted: Wanted, open: CrmIntent): Promise<CrmLead> {
  const { user, key } = wanted
  const taken = await takeOverIntent(user.accountId, key, open, new Date(Date.now() - ABANDONED_AFTER_MS))
  if (!taken) throw new CrmError('in_progress')
  const attempt: Attempt = { ...wanted, id: open.attempt, startedAt: open.startedAt, prepared: open.sent }
  const left = await lookFor(attempt)
  if (left) return complete(attempt, left, 'lead_adopted')
  const settled = Date.now() - open.startedAt.getTime() > SETTLED_AFTER_MS
  await endIntent(user.accountId, key, open.attempt, settled ? 'failed' : 'unknown')
  if (!settled) throw new CrmError('outcome_unknown')
  return claimAndSend(wanted, { mayRetry: false })
}

async function send(attempt: Attempt, { mayRetry }: { mayRetry: boolean }): Promise<CrmLead> {
  const { user, crm, key, id, prepared } = attempt
  let created: CrmLead
  try {
    created = await crm.provider.createLead(prepared)
  } catch (error) {
    if (!leavesOutcomeOpen(error)) {
      await endIntent(user.accountId, key, id, 'failed')
      throw error
    }
    // After a timeout the write may still be under way, so this click stops here and the next one looks.
    const stillUnderWay = error instanceof CrmError && error.code === 'timed_out'
    if (!mayRetry || stillUnderWay) {
      await endIntent(user.accountId, key, id, 'unknown')
      throw new CrmError('outcome_unknown')
    }
    await wait(SETTLE_MS)
    const left = await lookFor(attempt)
    return left ? complete(attempt, left, 'lead_adopted') : send(attempt, { mayRetry: false })
  }
  return complete(attempt, created, 'lead_created')
}

/** @throws CrmError `outcome_unknown` when Salesforce cannot be asked; the attempt stays open for the next click. */
async function lookFor({ user, crm, key, id, prepared, startedAt }: Attempt): Promise<CrmLead | null> {
  try {
    const released = await releasedRecordIds(user.accountId, key.leadId)
    return await crm.provider.findCreatedLead(prepared, startedAt, released)
  } catch (error) {
    await endIntent(user.accountId, key, id, 'unknown')
    throw error instanceof CrmError && error.code === 'sign_in_refused' ? error : new CrmError('outcome_unknown')
  }
}

async function complete({ user, key, id }: Attempt, lead: CrmLead, how: 'lead_created' | 'lead_adopted') {
  const record = { id: lead.id, name: lead.company || lead.name, url: lead.url }
  await completeIntent(user.accountId, key, id, record, user, how)
  return lead
}
