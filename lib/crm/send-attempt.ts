import { endIntent, holdIntent } from '@/db/queries/crm-intents'
import { CrmError, leavesOutcomeOpen } from './errors'
import type { CrmLead } from './provider'
import { asUnknown, complete, lookFor, type Attempt } from './settle-intent'

/** When it is looked for after a cut line: at once, and again a little later for what Salesforce was still busy with. */
const LOOK_AFTER_MS = [500, 2_000]

export type Sending = {
  allowDuplicates: boolean
  /** An earlier send of this attempt may still be on its way. */
  underWay: boolean
  isSecond?: boolean
}

/**
 * Sends an attempt that this process holds and brings it to its end. What may still be on its way is never sent a second
 * time, but for an attempt whose id Salesforce keeps unique: there the second send finds what the first one has made. What
 * Salesforce has answered to is not on its way.
 */
export async function sendAttempt(attempt: Attempt, sending: Sending): Promise<CrmLead> {
  const { user, crm, key, prepared, hold } = attempt
  let created: CrmLead
  try {
    created = await crm.provider.createLead(prepared, {
      attempt: hold.attempt,
      allowDuplicates: sending.allowDuplicates,
      beforeSend: () => takeHold(attempt),
    })
  } catch (error) {
    if (leavesOutcomeOpen(error)) return recover(attempt, sending, error)
    await endIntent(user.accountId, key, attempt.hold, sending.underWay ? 'unknown' : 'failed')
    throw sending.underWay ? new CrmError('outcome_unknown') : error
  }
  return complete(attempt, created, 'lead_created')
}

/** A process that was held up for long enough to be taken for dead finds out here, before it does harm. */
async function takeHold(attempt: Attempt) {
  const hold = await holdIntent(attempt.user.accountId, attempt.key, attempt.hold)
  if (!hold) throw new CrmError('in_progress')
  attempt.hold = hold
  attempt.sentAt = hold.leasedAt
}

async function recover(attempt: Attempt, sending: Sending, error: unknown): Promise<CrmLead> {
  const { user, key, prepared } = attempt
  const said = error instanceof CrmError && error.code === 'unavailable' && error.detail !== undefined
  const patienceIsOver = error instanceof CrmError && error.code === 'timed_out'
  if (!patienceIsOver) {
    const left = await lookAgain(attempt, prepared.externalIdField ? LOOK_AFTER_MS.slice(0, 1) : LOOK_AFTER_MS)
    if (left) return complete(attempt, left, 'lead_adopted')
    if (!sending.isSecond && (said || prepared.externalIdField))
      return sendAttempt(attempt, { ...sending, isSecond: true, underWay: sending.underWay || !said })
  }
  // Salesforce itself has said that it is not at work on it, and it is not there: then there is none.
  const over = said && !sending.underWay
  await endIntent(user.accountId, key, attempt.hold, over ? 'failed' : 'unknown')
  throw over ? error : new CrmError('outcome_unknown')
}

async function lookAgain(attempt: Attempt, waits: number[]): Promise<CrmLead | null> {
  for (const ms of waits) {
    await new Promise<void>(resolve => setTimeout(resolve, ms))
    const left = await lookFor(attempt).catch(asUnknown)
    if (left) return left
  }
  return null
}
