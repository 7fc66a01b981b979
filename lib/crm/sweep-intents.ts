import { getConnection } from '@/db/queries/crm-connections'
import { listOpenIntents } from '@/db/queries/crm-intents'
import type { Job } from '@/lib/jobs/job'
import { CrmError, type CrmErrorCode } from './errors'
import { ABANDONED_AFTER_MS, settle } from './settle-intent'
import { withCrm, type Crm } from './with-crm'

/** One API call each; what is left has to wait for the next round. */
const A_ROUND = 100

/** Failures that would meet every other attempt as well. */
const FOR_ALL: readonly CrmErrorCode[] = [
  'not_connected',
  'paused',
  'sign_in_refused',
  'session_expired',
  'unreachable',
  'unavailable',
  'timed_out',
  'busy',
  'limit_reached',
  'cap_reached',
  'api_closed',
]

/**
 * Finishes what a crash or an outage has left open: the Salesforce Leads that were made are adopted, attempts that surely
 * made none are ended, and what cannot be asked now stays as it is. Nothing is ever created here.
 * @throws CrmError the first reason for which something could not be asked, after the others were.
 */
export async function sweepIntents(accountId: string): Promise<string> {
  const connection = await getConnection(accountId)
  if (connection?.state !== 'connected') return 'The connection is not in use.'
  const abandonedBefore = new Date(Date.now() - ABANDONED_AFTER_MS)
  const open = await listOpenIntents(accountId, connection.orgId, abandonedBefore, A_ROUND)
  if (open.length === 0) return 'Nothing was left open.'

  const user = { id: null, name: 'WOW Analytics', accountId }
  const count = { adopted: 0, ended: 0, waiting: 0 }
  const work = async (crm: Crm) => {
    let problem: CrmError | undefined
    for (const intent of open) {
      const key = { orgId: crm.connection.orgId, leadId: intent.leadId }
      try {
        const left = await settle({ user, crm, key }, intent)
        count[left === 'too_early' ? 'waiting' : left ? 'adopted' : 'ended']++
      } catch (error) {
        if (!(error instanceof CrmError)) throw error
        // Somebody has got there before us.
        if (error.code === 'in_progress' || error.code === 'already_linked') continue
        problem ??= error
        if (FOR_ALL.includes(error.code)) break
      }
    }
    if (problem) throw problem
  }
  await withCrm(accountId, work, { doing: 'sweep' })
  return `${count.adopted} found in Salesforce, ${count.ended} never made, ${count.waiting} still to wait for.`
}

export const sweepIntentsJob: Job = { name: 'sweep-intents', everyMs: 60_000, run: sweepIntents }
