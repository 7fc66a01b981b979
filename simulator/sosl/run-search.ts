import type { Viewer } from '../org/viewer'
import { planQuery } from '../soql/plan-query'
import type { Output } from '../soql/record-shape'
import { fetchRows } from '../soql/fetch-rows'
import { newContext } from '../soql/query-context'
import { shapeRows } from '../soql/shape-rows'
import { collectHits } from './match-term'
import { MOST, type Search, parseSearch, queryOf } from './parse-search'
import { asSearchError } from './search-error'

export const runSearch = (viewer: Viewer, text: string, version: string): Output[] =>
  find(viewer, parseSearch(text), version)

/** The records a search finds, object by object, the best ones first. */
export function find(viewer: Viewer, search: Search, version: string): Output[] {
  const { org, schema } = viewer
  org.search.catchUp()
  const everywhere = schema.objects().filter(object => object.searchable)
  const returning = search.returning.length > 0 ? search.returning : everywhere.map(object => queryOf(object.name, 0))
  const found: Output[] = []
  for (const query of returning) {
    const context = newContext(viewer, search.text, version)
    const object = schema.object(query.from.name)
    try {
      const hit = object?.searchable && collectHits(org.store.database, object.name, search.group, search.term)
      const plan = planQuery(
        context,
        { ...query, limit: Math.min(query.limit ?? search.limit, search.limit) },
        {
          withDeleted: false,
          narrowing: {
            where: alias => ({ sql: `${alias}.position IN (SELECT position FROM temp.hits)`, params: [] }),
            orderBy: alias => `(SELECT rank FROM temp.hits WHERE position = ${alias}.position)`,
          },
        },
      )
      if (hit) found.push(...shapeRows(org, { plan, batchSize: MOST }, fetchRows(org, plan), version))
    } catch (error) {
      throw asSearchError(error)
    }
  }
  return found.slice(0, search.limit)
}
