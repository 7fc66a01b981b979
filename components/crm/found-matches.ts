import type { CheckAnswer } from '@/lib/crm/check-lead'
import { recordOf, type RecordMatch } from './record-match'
import { SURENESS, type Sorted } from './use-set-aside'

/** What the panel lists: the kinds of records that have any, and what was set aside before this answer. */
export type FoundMatches = {
  groups: { title: string; matches: Sorted<RecordMatch>[] }[]
  setAside: RecordMatch[]
  /** Nobody could look at Leads: an empty list of them would say something that is not known. */
  leadsUnknown: boolean
}

type Sort = (
  matches: RecordMatch[],
  setAside: RecordMatch[],
) => { matches: Sorted<RecordMatch>[]; setAside: RecordMatch[] }

export const NOTHING_FOUND: FoundMatches = { groups: [], setAside: [], leadsUnknown: false }

/** Leads stand above Accounts unless the best Account is surer than the best Lead. */
export function foundMatches(answer: CheckAnswer, sort: Sort): FoundMatches {
  const leads = sort(answer.leads ?? [], answer.leadsSetAside)
  const accounts = sort(answer.matches, answer.setAside)
  const ofLeads = { title: 'Open Salesforce Leads', matches: leads.matches }
  const ofAccounts = { title: 'Salesforce Accounts', matches: accounts.matches }
  const groups = best(ofAccounts.matches) > best(ofLeads.matches) ? [ofAccounts, ofLeads] : [ofLeads, ofAccounts]
  return {
    groups: groups.filter(group => group.matches.length > 0),
    setAside: [...leads.setAside, ...accounts.setAside],
    leadsUnknown: answer.leads === null,
  }
}

const best = ([first]: RecordMatch[]) => (first ? SURENESS[first.confidence] : -1)

/** Ids of the records that are the company beyond doubt. */
export const exactIdsOf = ({ matches, leads }: CheckAnswer): string[] =>
  [...matches, ...(leads ?? [])].filter(match => match.confidence === 'exact').map(match => recordOf(match).id)
