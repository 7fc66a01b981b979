import type { CrmMatch } from '@/lib/crm/corrections'
import type { CrmLeadMatch } from '@/lib/crm/rank-leads'

/** A Salesforce Account or an open Salesforce Lead that may be the company. */
export type RecordMatch = CrmMatch | CrmLeadMatch

export const recordOf = (match: RecordMatch) => ('lead' in match ? match.lead : match.account)

/** The company's name over there. */
export const companyOf = (match: RecordMatch) =>
  'lead' in match ? match.lead.company || match.lead.name : match.account.name

/** Told apart from others of the same company: a Lead by its person. */
export const fullNameOf = (match: RecordMatch) =>
  'lead' in match && match.lead.company && match.lead.name
    ? `${match.lead.company} (${match.lead.name})`
    : companyOf(match)
