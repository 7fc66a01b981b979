import type { Viewer } from '../org/viewer'
import type { Query } from '../soql/ast'
import { fetchRows } from '../soql/fetch-rows'
import { type QueryPlan, planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'
import type { Output } from '../soql/record-shape'
import { shapeRows } from '../soql/shape-rows'
import { collectHits } from './match-term'
import { queryOf } from './parse-returning'
import { MOST, type Search } from './parse-search'
import { asSearchError, malformedSearch } from './search-error'

export interface Found {
  records: Output[]
  /** What was asked of each object. */
  plans: QueryPlan[]
}

/** The records a search finds, object by object, the best ones first. */
export function runSearch(viewer: Viewer, search: Search, version: string): Found {
  const { org, schema } = viewer
  org.search.catchUp()
  const everywhere = schema.objects().filter(object => object.searchable)
  const returning = search.returning.length > 0 ? search.returning : everywhere.map(object => queryOf(object.name, 0))
  const found: Found = { records: [], plans: [] }
  for (const query of returning) {
    const plan = planReturning(viewer, search, query, version)
    found.plans.push(plan)
    const { object } = plan
    if (!object.searchable || !collectHits(org.store.database, object.name, search.group, search.term)) continue
    found.records.push(...shapeRows(org, { plan, batchSize: MOST }, fetchRows(org, plan), version))
  }
  return { ...found, records: found.records.slice(0, search.limit) }
}

/** One object of RETURNING, narrowed to the hits that lie in a table of their own. */
function planReturning(viewer: Viewer, search: Search, query: Query, version: string): QueryPlan {
  try {
    const plan = planQuery(
      newContext(viewer, search.text, version),
      { ...query, limit: Math.min(query.limit ?? search.limit, search.limit) },
      {
        withDeleted: false,
        narrowing: {
          where: alias => ({ sql: `${alias}.position IN (SELECT position FROM temp.hits)`, params: [] }),
          orderBy: alias => `(SELECT rank FROM temp.hits WHERE position = ${alias}.position)`,
        },
      },
    )
    if (plan.shape.kind === 'records') return plan
    throw malformedSearch('Aggregate expressions are not supported in a RETURNING clause')
  } catch (error) {
    throw asSearchError(error)
  }
}
