import { setImmediate as turn } from 'node:timers/promises'
import { recordChecks, type CheckedLead } from '@/db/queries/crm-links'
import { getLeads } from '@/db/queries/leads'
import type { CurrentUser } from '@/lib/auth/session'
import { planLeads } from '@/lib/matching/plan-leads'
import { planSearch } from '@/lib/matching/plan-search'
import { rankMatches } from '@/lib/matching/rank-matches'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import { queryOf } from './check-lead'
import { correctionsOf, correctMatches, offeredBefore } from './corrections'
import { CrmError } from './errors'
import { rankLeads } from './rank-leads'
import { withCrm, type Crm } from './with-crm'

/** `linked` were left alone. With a `failure`, what had been checked before it is kept and the rest is untouched. */
export type CheckedLeads = { checked: CheckedLead[]; linked: string[]; failure?: CrmError }

/**
 * Looks many companies up, a dozen an API call, and notes it for each as a single check does. Finds a little less than
 * the two calls of a rep's click, which follows before anybody decides. Salesforce Leads count as well, where the
 * integration user may read them. Nothing is written in the CRM.
 */
export async function checkLeads(user: CurrentUser, leadIds: string[]): Promise<CheckedLeads> {
  const wanted = [...new Set(leadIds)]
  const done: CheckedLeads = { checked: [], linked: [] }
  for (let at = 0; at < wanted.length; at += COMPANIES_A_CALL) {
    try {
      const leadIds = wanted.slice(at, at + COMPANIES_A_CALL)
      const about = { doing: 'check', leadIds, by: user }
      const batch = await withCrm(user.accountId, crm => checkBatch(user, crm, leadIds), about)
      done.checked.push(...batch.checked)
      done.linked.push(...batch.linked)
    } catch (error) {
      if (error instanceof CrmError) return { ...done, failure: error }
      throw error
    }
  }
  return done
}

/** One API call. A company lead that is gone, or is another account's, is in neither list. */
async function checkBatch(user: CurrentUser, { provider, connection }: Crm, leadIds: string[]) {
  const { orgId } = connection
  const leads = await getLeads(user.accountId, leadIds, orgId)
  const open = leads.filter(lead => !lead.recordId)
  const linked = leads.filter(lead => lead.recordId).map(lead => lead.id)
  if (open.length === 0) return { checked: [], linked }
  const corrections = await correctionsOf(user.accountId, orgId, open)
  const searches = open.map(lead => planSearch(queryOf(lead), 1))
  const { accounts, leads: openLeads } = await provider.searchAccountsForMany(searches, offeredBefore(corrections), {
    statement: planLeads(searches),
  })
  const checked: CheckedLead[] = []
  for (const lead of open) {
    const query = queryOf(lead)
    const correct = corrections.get(lead.id)
    const { matches } = correctMatches(rankMatches(query, accounts), accounts, correct)
    const ofLeads = rankLeads(query, openLeads ?? [], correct?.rejected)
    checked.push({ leadId: lead.id, matchCount: matches.length + ofLeads.matches.length })
    // Ranking is work for the processor: between two companies others get their turn.
    await turn()
  }
  await recordChecks(user.accountId, orgId, checked, user)
  return { checked, linked }
}
