import { rankMatches } from '@/lib/matching/rank-matches'
import type { CompanyQuery, Confidence, Reason } from '@/lib/matching/types'
import { reasonOf } from '@/lib/matching/write-reasons'
import type { CrmOpenLead } from './provider'

export type CrmLeadMatch = { lead: CrmOpenLead; confidence: Confidence; reasons: Reason[] }

const NONE: ReadonlySet<string> = new Set()

/** Open Leads that may be of this company, best first; one that links to the company lead itself before all others. */
export function rankLeads(
  query: CompanyQuery,
  leads: CrmOpenLead[],
  rejected = NONE,
): { matches: CrmLeadMatch[]; setAside: CrmLeadMatch[] } {
  const candidates = leads.map(lead => ({ ...lead, name: lead.company || lead.name, lead }))
  const ranked = rankMatches(query, candidates).map(({ candidate, confidence, reasons }) => ({
    lead: candidate.lead,
    confidence,
    reasons,
  }))
  const ours = leads
    .filter(lead => lead.fromHere)
    .map((lead): CrmLeadMatch => {
      const reasons = ranked.find(match => match.lead.id === lead.id)?.reasons ?? []
      return { lead, confidence: 'exact', reasons: [reasonOf('came_from_here'), ...reasons] }
    })
  const found = [...ours, ...ranked.filter(match => !match.lead.fromHere)]
  return {
    matches: found.filter(match => !rejected.has(match.lead.id)),
    setAside: found.filter(match => rejected.has(match.lead.id)),
  }
}
