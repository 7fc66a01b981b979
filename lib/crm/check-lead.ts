import type { CurrentUser } from '@/lib/auth/session'
import { getIntent } from '@/db/queries/crm-intents'
import { recordChecks } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import { planSearch } from '@/lib/matching/plan-search'
import { rankMatches } from '@/lib/matching/rank-matches'
import type { CompanyQuery } from '@/lib/matching/types'
import { correctionsOf, correctMatches, type CrmMatch } from './corrections'
import { CrmError } from './errors'
import { isOpen, settleIntent } from './settle-intent'
import { withCrm } from './with-crm'

/**
 * `setAside`: found as well, and said not to be this company. `more`: Salesforce had more rows than it was asked for, so
 * a narrower search may find others.
 */
export type CheckAnswer = { matches: CrmMatch[]; setAside: CrmMatch[]; more: boolean }

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
    const query = { ...queryOf(lead), name: wording }
    const corrections = (await correctionsOf(user.accountId, connection.orgId, [lead])).get(leadId)
    // A rep's own wording is looked for as it stands; what is known of the company still ranks what comes back.
    const ownName = wording === lead.name
    const search = planSearch(ownName ? query : { name: wording }, 2)
    const remembered = ownName ? corrections?.remembered : []
    const { accounts, truncated } = await provider.searchAccounts(search, remembered)
    const ranked = rankMatches(query, accounts)
    const { matches, setAside } = correctMatches(ranked, accounts, corrections)
    // The status is about the company's own name: another wording never makes its matches fewer.
    const matchCount = ownName ? matches.length : Math.max(matches.length, lead.matchCount ?? 0)
    await recordChecks(user.accountId, connection.orgId, [{ leadId, matchCount }], user)
    return { matches: matches.slice(0, SHOWN), setAside, more: truncated || matches.length > SHOWN }
  })
}

type Known = { name: string; domain: string | null; country: string | null; city: string | null }

export const queryOf = ({ name, domain, country, city }: Known): CompanyQuery => ({
  name,
  domain: domain ?? undefined,
  country: country ?? undefined,
  city: city ?? undefined,
})

function stillOpen(error: unknown) {
  if (error instanceof CrmError && ['in_progress', 'outcome_unknown'].includes(error.code)) return
  throw error
}
