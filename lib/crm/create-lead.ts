import { v7 as uuid } from 'uuid'
import { claimIntent, getIntent } from '@/db/queries/crm-intents'
import { getLink, unlink } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { permalink } from '@/lib/routes'
import { alreadyLinked } from './associate-lead'
import { CrmError } from './errors'
import type { CrmLead, NewCrmLead, PreparedLead } from './provider'
import { sendAttempt } from './send-attempt'
import { asUnknown, complete, isOpen, lookFor, settle, type Attempt, type Work } from './settle-intent'
import { crmStatus, isBroken, isLinked } from './status'
import { withCrm } from './with-crm'
import { writingFacts } from './writing/lead-facts'

/**
 * Creates one Salesforce Lead, whatever happens in between. The intent is written before anything is sent, and an attempt
 * whose outcome is not known only ever ends by looking in Salesforce: found → adopted; surely never made → a new attempt.
 */
export async function createLead(
  user: CurrentUser,
  leadId: string,
  wanted: Omit<NewCrmLead, 'permalink'>,
  { createAnyway = false }: { createAnyway?: boolean } = {},
): Promise<CrmLead> {
  return withCrm(
    user.accountId,
    async crm => {
      const key = { orgId: crm.connection.orgId, leadId }
      const work = { user, crm, key }
      const lead = await getLead(user.accountId, leadId, key.orgId)
      if (!lead) throw new CrmError('not_found')
      if (!lead.status) throw new CrmError('not_checked')
      const status = crmStatus(lead)
      if (isLinked(status) && !isBroken(status)) throw alreadyLinked(lead)

      const open = await getIntent(user.accountId, key)
      if (isOpen(open)) {
        const left = await settle(work, open).catch(asUnknown)
        if (left === 'too_early' && !open.sent.externalIdField) throw new CrmError('outcome_unknown')
        if (left && left !== 'too_early') return left
      }
      const prepared = await crm.provider.prepareLead(
        { ...wanted, permalink: permalink(env().NEXTAUTH_URL, leadId) },
        await writingFacts(user, leadId),
      )
      // Chosen again: the record it was linked to is gone.
      if (isLinked(status)) await unlink(user.accountId, key, status.record, user)
      return claimAndSend(work, prepared, createAnyway)
    },
    { doing: 'create', leadId, by: user },
  )
}

/** An attempt that ended without a record keeps its id where Salesforce keeps it unique, and is then looked for first. */
async function claimAndSend(work: Work, prepared: PreparedLead, allowDuplicates: boolean): Promise<CrmLead> {
  const { user, key } = work
  const before = await getIntent(user.accountId, key)
  const again =
    before !== undefined &&
    ['unknown', 'failed'].includes(before.state) &&
    before.sent.externalIdField !== undefined &&
    before.sent.externalIdField === prepared.externalIdField
  const claim = { attempt: again ? before.attempt : uuid(), sent: prepared, again }
  const hold = await claimIntent(user.accountId, key, claim, user)
  if (!hold) throw await whoWasFaster(work)

  const attempt: Attempt = { ...work, hold, prepared, sentAt: hold.leasedAt, startedBy: user }
  const left = again ? await lookFor(attempt).catch(asUnknown) : null
  if (left) return complete(attempt, left, 'lead_adopted')
  return sendAttempt(attempt, { allowDuplicates, underWay: again && before.state === 'unknown' })
}

async function whoWasFaster({ user, key }: Work): Promise<CrmError> {
  const link = await getLink(user.accountId, key)
  if (link && link.status !== 'not_actioned') return alreadyLinked(link)
  const open = await getIntent(user.accountId, key)
  return new CrmError(open?.state === 'unknown' ? 'outcome_unknown' : 'in_progress')
}
