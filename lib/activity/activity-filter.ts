import type { ActivityFilter } from '@/db/queries/activity'
import { foldForSearch } from '@/db/queries/leads'
import { actionsOf } from './action-groups'
import { BY_ITSELF, type ActivityParams } from './activity-params'

const DAY_MS = 24 * 60 * 60 * 1000

/** Days are UTC days; `to` is the last day shown. */
export const toActivityFilter = ({ who, what, company, from, to }: ActivityParams): ActivityFilter => ({
  userId: who === BY_ITSELF ? null : who,
  actions: what && actionsOf(what),
  company: foldForSearch(company) || undefined,
  from: from ? new Date(from) : undefined,
  before: to ? new Date(Date.parse(to) + DAY_MS) : undefined,
})
