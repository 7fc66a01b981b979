import { foldForSearch } from '@/db/queries/leads'
import type { LeadFilter } from '@/db/queries/lead-list'
import type { ListParams } from './list-params'

const DAY_MS = 24 * 60 * 60 * 1000

/** Days are UTC days; `to` is the last day shown. */
export function toFilter({ status, q, country, path, from, to }: ListParams): LeadFilter {
  return {
    status,
    country,
    search: foldForSearch(q) || undefined,
    page: path || undefined,
    from: from ? new Date(from) : undefined,
    before: to ? new Date(Date.parse(to) + DAY_MS) : undefined,
  }
}
