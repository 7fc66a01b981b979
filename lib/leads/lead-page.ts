import { listLeadActivity } from '@/db/queries/activity'
import { getConnection } from '@/db/queries/crm-connections'
import { listLeadDays } from '@/db/queries/lead-list'
import { getLead, nextLeadId } from '@/db/queries/leads'
import { listVisits } from '@/db/queries/visits'
import { crmStatus } from '@/lib/crm/status'
import { connectionState, lastDays } from './list-page'
import { countryName } from './place'

export const VISITS_STEP = 30
const WEEKS = 13

/** All that a company lead's page shows; `null` when the account has no such lead. */
export async function leadPage(accountId: string, leadId: string, visitsShown: number) {
  const connection = await getConnection(accountId)
  const lead = await getLead(accountId, leadId, connection?.orgId ?? null)
  if (!lead) return null
  const days = lastDays(WEEKS * 7, new Date())
  const [found, perDay, history, nextId] = await Promise.all([
    listVisits(accountId, leadId, visitsShown),
    listLeadDays(accountId, [leadId], days[0] ?? ''),
    listLeadActivity(accountId, leadId),
    nextLeadId(accountId, lead),
  ])
  const visits = found.map(visit => ({ ...visit, country: visit.country && countryName(visit.country) }))
  const visitsOn = new Map(perDay.map(day => [day.day, day.visits]))
  const weeks = Array.from({ length: WEEKS }, (_, i) => {
    const week = days.slice(i * 7, i * 7 + 7)
    return { from: week[0] ?? '', visits: week.reduce((sum, day) => sum + (visitsOn.get(day) ?? 0), 0) }
  })
  return {
    lead: { ...lead, status: crmStatus(lead) },
    visits,
    weeks,
    history,
    nextId,
    connection: connectionState(connection),
  }
}

export type LeadPageData = NonNullable<Awaited<ReturnType<typeof leadPage>>>
