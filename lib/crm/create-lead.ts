import { setTimeout as wait } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { claimIntent, endIntent, getIntent } from '@/db/queries/crm-intents'
import { getLink } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { permalink } from '@/lib/routes'
import { alreadyLinked } from './associate-lead'
import { CrmError, leavesOutcomeOpen } from './errors'
import type { CrmLead, NewCrmLead } from './provider'
import { complete, isOpen, lookFor, settleIntent, type Attempt, type Wanted } from './settle-intent'
import { withCrm } from './with-crm'
import { writingFacts } from './writing/lead-facts'

/** What Salesforce may still be busy writing when a line is cut. */
const SETTLE_MS = 500

/**
 * Creates one Salesforce Lead, whatever happens in between. The intent is written before anything is sent, and an attempt
 * whose outcome is not known only ever ends by looking in Salesforce: found → adopted; not found → one new try.
 */
export async function createLead(
  user: CurrentUser,
  leadId: string,
  wanted: Omit<NewCrmLead, 'permalink'>,
): Promise<CrmLead> {
  return withCrm(
    user.accountId,
    async crm => {
      const key = { orgId: crm.connection.orgId, leadId }
      const lead = await getLead(user.accountId, leadId, key.orgId)
      if (!lead) throw new CrmError('not_found')
      if (!lead.status) throw new CrmError('not_checked')
      if (lead.status !== 'not_actioned') throw alreadyLinked(lead)

      const prepared = await crm.provider.prepareLead(
        { ...wanted, permalink: permalink(env().NEXTAUTH_URL, leadId) },
        await writingFacts(user, leadId),
      )
      const open = await getIntent(user.accountId, key)
      if (isOpen(open)) {
        const left = await settleIntent({ user, crm, key }, open)
        return left ?? claimAndSend({ user, crm, key, prepared }, { mayRetry: false })
      }

      return claimAndSend({ user, crm, key, prepared }, { mayRetry: true })
    },
    { doing: 'create', leadId, by: user },
  )
}

async function claimAndSend(wanted: Wanted, options: { mayRetry: boolean }): Promise<CrmLead> {
  const { user, key, prepared } = wanted
  const attempt: Attempt = { ...wanted, id: uuid(), startedAt: new Date() }
  if (await claimIntent(user.accountId, key, attempt.id, prepared, user)) return send(attempt, options)
  const link = await getLink(user.accountId, key)
  throw link && link.status !== 'not_actioned' ? alreadyLinked(link) : new CrmError('in_progress')
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
