import { addFailures, hasFailedSince, settleFailures } from '@/db/queries/crm-failures'
import { errorFacts, log } from '@/lib/log'
import { CrmError, type CrmErrorCode } from '../errors'

/** What a run with the CRM is for, so that its failure can be shown to an admin and settled once the same has worked. */
export type About = {
  /** The verb, such as `check` or `create`: kept in the database, never renamed. */
  doing: string
  leadId?: string
  /** Of a run about many company leads at once. */
  leadIds?: string[]
  /** The person who waits for it; nobody for a background job. */
  by?: { name: string }
}

/** Outcomes of our own making: nothing was asked of Salesforce, or somebody here was faster. */
const OURS: readonly CrmErrorCode[] = ['not_connected', 'paused', 'not_checked', 'already_linked', 'in_progress']

/** After these the company lead is linked, so that whatever failed for it before is done with. */
const LINKING = ['associate', 'create']

/** A job that comes round every minute says the same thing once an hour. */
const QUIET_MS = 60 * 60 * 1000

export async function recordFailure(accountId: string, orgId: string, about: About, error: unknown): Promise<void> {
  if (!(error instanceof CrmError) || OURS.includes(error.code)) return
  // A company lead or record that is gone is an everyday answer, unless Salesforce had more to say about it.
  if (error.code === 'not_found' && !error.detail) return
  const failure = {
    doing: about.doing,
    code: error.code,
    said: error.detail ?? null,
    leadIds: leadsOf(about),
    userName: about.by?.name ?? null,
  }
  await quietly(async () => {
    const silentSince = new Date(Date.now() - QUIET_MS)
    if (!about.by && (await hasFailedSince(accountId, orgId, failure, silentSince))) return
    await addFailures(accountId, orgId, failure)
  })
}

export async function recordSuccess(accountId: string, orgId: string, about: About): Promise<void> {
  const leadIds = leadsOf(about)
  const done = LINKING.includes(about.doing) ? leadIds : []
  await quietly(() => settleFailures(accountId, orgId, { doing: about.doing, leadIds }, done))
}

const leadsOf = ({ leadId, leadIds = [] }: About) => [...new Set(leadId ? [leadId, ...leadIds] : leadIds)]

/** Keeping the books never turns what has happened in Salesforce into something else. */
export async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => log('crm_books_not_kept', errorFacts(error)))
}
