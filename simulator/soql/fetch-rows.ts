import type { Org } from '../org/org'
import type { QueryPlan } from './plan-query'

/** The rows of a planned query; `named` are the values of its named parameters. */
export function fetchRows(org: Org, plan: QueryPlan, named?: Record<string, string>): unknown[][] {
  const statement = org.store.database.prepare<unknown[], unknown[]>(plan.sql).raw(true)
  return named ? statement.all(...plan.params, named) : statement.all(...plan.params)
}
