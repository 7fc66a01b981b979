import { getConnection, type CrmConnection } from '@/db/queries/crm-connections'
import { countLeadsByStatus, listCountries, listLeadDays, listLeads, PAGE_SIZE } from '@/db/queries/lead-list'
import { crmStatus } from '@/lib/crm/status'
import { countryName } from './place'
import { toFilter } from './filter'
import type { ListParams } from './list-params'

export const SPARKLINE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** All that the lead list shows, in one read. */
export async function leadListPage(accountId: string, params: ListParams) {
  const connection = await getConnection(accountId)
  const orgId = connection?.orgId ?? null
  const filter = toFilter(params)
  const [rows, counts, countries] = await Promise.all([
    listLeads(accountId, orgId, filter, params.page),
    countLeadsByStatus(accountId, orgId, filter),
    listCountries(accountId),
  ])
  const days = lastDays(SPARKLINE_DAYS, new Date())
  const perDay = await listLeadDays(
    accountId,
    rows.map(row => row.id),
    days[0] ?? '',
  )
  const leads = rows.map(row => {
    const own = new Map(perDay.filter(({ leadId }) => leadId === row.id).map(({ day, pageViews }) => [day, pageViews]))
    return { ...row, status: crmStatus(row), pagesPerDay: days.map(day => own.get(day) ?? 0) }
  })
  const shown = counts[params.status ?? 'all']
  return {
    leads,
    counts,
    countries: countries
      .map(code => ({ code, name: countryName(code) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    connection: connectionState(connection),
    pages: Math.max(1, Math.ceil(shown / PAGE_SIZE)),
  }
}

export type ListedLead = Awaited<ReturnType<typeof leadListPage>>['leads'][number]

/** What a screen may know of the connection: nothing that signs in. */
export const connectionState = (connection: CrmConnection | undefined) =>
  connection ? { state: connection.state, detail: connection.stateDetail } : null

export type ConnectionState = ReturnType<typeof connectionState>

/** `YYYY-MM-DD` in UTC, oldest first, ending today. */
export const lastDays = (count: number, today: Date) =>
  Array.from({ length: count }, (_, i) =>
    new Date(today.getTime() - (count - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  )
