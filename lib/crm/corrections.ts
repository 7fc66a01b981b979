import { listAssociations } from '@/db/queries/crm-links'
import { listRejections } from '@/db/queries/crm-rejections'
import { readDomain } from '@/lib/matching/read-domain'
import type { Confidence, Match, Reason } from '@/lib/matching/types'
import { reasonOf } from '@/lib/matching/write-reasons'
import type { CrmAccount } from './provider'

export type CrmMatch = { account: CrmAccount; confidence: Confidence; reasons: Reason[] }

/**
 * What reps have taught about one company lead, as ids of records in the CRM. What is remembered may have been rejected
 * since; it then comes last, so that this can be taken back.
 */
export type Corrections = { rejected: ReadonlySet<string>; remembered: string[] }

/** For each company lead: what it was said not to be, and what others with its domain are associated with. */
export async function correctionsOf(
  accountId: string,
  orgId: string,
  leads: { id: string; domain: string | null }[],
): Promise<Map<string, Corrections>> {
  const domainOf = new Map(leads.map(lead => [lead.id, readDomain(lead.domain)?.registrable]))
  const domains = [...new Set([...domainOf.values()].flatMap(domain => domain ?? []))]
  const [rejections, associations] = await Promise.all([
    listRejections(accountId, orgId, [...domainOf.keys()]),
    listAssociations(accountId, orgId, domains),
  ])
  return new Map(
    leads.map(({ id }) => {
      const rejected = new Set(rejections.filter(({ leadId }) => leadId === id).map(({ recordId }) => recordId))
      const domain = domainOf.get(id)
      const learned = associations.flatMap(one => (domain && one.domain === domain && one.recordId) || [])
      const known = [...new Set(learned)]
      const offered = known.filter(recordId => !rejected.has(recordId)).slice(0, MOST_REMEMBERED)
      const refused = known.filter(recordId => rejected.has(recordId)).slice(0, MOST_REMEMBERED)
      return [id, { rejected, remembered: [...offered, ...refused] }]
    }),
  )
}

const MOST_REMEMBERED = 3

/**
 * The records a check of many has to bring as well, because a rep chose them for the same website before. It only counts
 * matches, so it does without what has been rejected.
 */
export const offeredBefore = (corrections: Map<string, Corrections>) => [
  ...new Set(
    [...corrections.values()].flatMap(({ remembered, rejected }) => remembered.filter(id => !rejected.has(id))),
  ),
]

/** What was chosen for this website before comes first; what is not the same company comes apart. */
export function correctMatches(
  ranked: Match<CrmAccount>[],
  accounts: CrmAccount[],
  { rejected, remembered }: Corrections = { rejected: new Set(), remembered: [] },
): { matches: CrmMatch[]; setAside: CrmMatch[] } {
  const found = ranked.map(({ candidate, confidence, reasons }) => ({ account: candidate, confidence, reasons }))
  const first = remembered.flatMap((id): CrmMatch[] => {
    const account = accounts.find(candidate => candidate.id === id)
    if (!account) return []
    const known = found.find(match => match.account.id === id)
    // A person has decided this before; how alike the names are adds to it and takes nothing away.
    const confidence = known?.confidence === 'exact' ? 'exact' : 'likely'
    return [{ account, confidence, reasons: [reasonOf('associated_before'), ...(known?.reasons ?? [])] }]
  })
  const all = [...first, ...found.filter(match => !first.some(known => known.account.id === match.account.id))]
  return {
    matches: all.filter(match => !rejected.has(match.account.id)),
    setAside: all.filter(match => rejected.has(match.account.id)),
  }
}
