import { getLead } from '@/db/queries/leads'
import { listTopPages } from '@/db/queries/top-pages'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from '../errors'

const TOP_PAGES = 10

export type WritingFacts = NonNullable<Awaited<ReturnType<typeof writingFacts>>>

/**
 * What a new Salesforce Lead can be filled from, beside what the rep enters: the company lead, and who is asking.
 * @throws CrmError `not_found` for a company lead the account does not have.
 */
export async function writingFacts(user: CurrentUser, leadId: string) {
  const [lead, topPages] = await Promise.all([
    getLead(user.accountId, leadId, null),
    listTopPages(user.accountId, leadId, TOP_PAGES),
  ])
  if (!lead) throw new CrmError('not_found')
  const { name, domain, city, country, industry, source, visits, pageViews, firstSeenAt, lastSeenAt } = lead
  return {
    repEmail: user.email,
    company: { name, domain, city, country, industry, source, visits, pageViews, firstSeenAt, lastSeenAt, topPages },
  }
}
