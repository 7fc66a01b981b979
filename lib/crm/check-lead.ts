import type { CurrentUser } from '@/lib/auth/session'
import { getIntent } from '@/db/queries/crm-intents'
import { recordChecks } from '@/db/queries/crm-links'
import { getLead } from '@/db/queries/leads'
import { planLeads } from '@/lib/matching/plan-leads'
import { planSearch } from '@/lib/matching/plan-search'
import { rankMatches } from '@/lib/matching/rank-matches'
import type { CompanyQuery } from '@/lib/matching/types'
import { correctionsOf, correctMatches, type CrmMatch } from './corrections'
import { CrmError } from './errors'
import { rankLeads, type CrmLeadMatch } from './rank-leads'
import { isOpen, settleIntent } from './settle-intent'
import { withCrm } from './with-crm'

/**
 * Salesforce Accounts and open Salesforce Leads. `setAside`: found as well, and said not to be this company. `more`:
 * Salesforce had more rows than it was asked for, so a narrower search may find others.
 */
export type CheckAnswer = {
  matches: CrmMatch[]
  setAside: CrmMatch[]
  /** Null when the integration user may not read Leads: nobody knows whether there are any. */
  leads: CrmLeadMatch[] | null
  leadsSetAside: CrmLeadMatch[]
  more: boolean
}

const SHOWN = 25

/** Looks a company up in the CRM and notes that somebody did. `searchFor` is the rep's own wording of the name. */
export async function checkLead(user: CurrentUser, leadId: string, searchFor?: string): Promise<CheckAnswer> {
  return withCrm(
    user.accountId,
    async crm => {
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
      const answer = await provider.searchAccounts(search, ownName ? corrections?.remembered : [], {
        statement: planLeads([search]),
        cameFrom: leadId,
      })
      const { matches, setAside } = correctMatches(rankMatches(query, answer.accounts), answer.accounts, corrections)
      const leads = answer.leads && rankLeads(query, answer.leads, corrections?.rejected)
      const found = matches.length + (leads?.matches.length ?? 0)
      // The status is about the company's own name: another wording never makes its matches fewer.
      const matchCount = ownName ? found : Math.max(found, lead.matchCount ?? 0)
      await recordChecks(user.accountId, connection.orgId, [{ leadId, matchCount }], user)
      return {
        matches: matches.slice(0, SHOWN),
        setAside,
        leads: leads && leads.matches.slice(0, SHOWN),
        leadsSetAside: leads?.setAside ?? [],
        more: answer.truncated || matches.length > SHOWN || (leads?.matches.length ?? 0) > SHOWN,
      }
    },
    { doing: 'check', leadId, by: user },
  )
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
