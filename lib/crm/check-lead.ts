import type { CurrentUser } from '@/lib/auth/session'
import { getIntent } from '@/db/queries/crm-intents'
import { recordCheck } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import { planSearch } from '@/lib/matching/plan-search'
import { rankMatches } from '@/lib/matching/rank-matches'
import type { Confidence, Reason } from '@/lib/matching/types'
import { CrmError } from './errors'
import { isOpen, settleIntent } from './settle-intent'
import type { CrmAccount } from './provider'
import { withCrm } from './with-crm'

export type CrmMatch = { account: CrmAccount; confidence: Confidence; reasons: Reason[] }
/** `more`: Salesforce had more rows than it was asked for, so a narrower search may find others. */
export type CheckAnswer = { matches: CrmMatch[]; more: boolean }

const SHOWN = 25

/** Looks a company up in the CRM and notes that somebody did. `searchFor` is the rep's own wording of the name. */
export async function checkLead(user: CurrentUser, leadId: string, searchFor?: string): Promise<CheckAnswer> {
  return withCrm(user.accountId, async crm => {
    const { provider, connection } = crm
    const key = { orgId: connection.orgId, leadId }
    const lead = await getLead(user.accountId, leadId, connection.orgId)
    if (!lead) throw new CrmError('not_found')
    const open = await getIntent(user.accountId, key)
    // What an earlier Create has left open shows itself first; the search goes on whatever comes of it.
    if (isOpen(open)) await settleIntent({ user, crm, key }, open).catch(stillOpen)
    const wording = searchFor?.trim() || lead.name
    const known = { domain: lead.domain ?? undefined, country: lead.country ?? undefined, city: lead.city ?? undefined }
    const query = { name: wording, ...known }
    // A rep's own wording is looked for as it stands; what is known of the company still ranks what comes back.
    const search = planSearch(wording === lead.name ? query : { name: wording }, 2)
    const { accounts, truncated } = await provider.searchAccounts(search)
    const ranked = rankMatches(query, accounts)
    // The status is about the company's own name: another wording never makes its matches fewer.
    const count = wording === lead.name ? ranked.length : Math.max(ranked.length, lead.matchCount ?? 0)
    await recordCheck(user.accountId, key, count, user)
    return {
      matches: ranked
        .slice(0, SHOWN)
        .map(({ candidate, confidence, reasons }) => ({ account: candidate, confidence, reasons })),
      more: truncated || ranked.length > SHOWN,
    }
  })
}

function stillOpen(error: unknown) {
  if (error instanceof CrmError && ['in_progress', 'outcome_unknown'].includes(error.code)) return
  throw error
}
