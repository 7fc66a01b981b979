import { quote } from '../records/tables'
import type { Field, ObjectType } from '../schema/field'
import type { Query } from './ast'
import type { QueryContext } from './query-context'
import { type QueryPlan, isAggregate, planQuery } from './plan-query'
import { malformedQuery, noSuchChildren } from './query-error'

export interface ChildPlan {
  /** Its name as the relationship has it, whatever the statement wrote. */
  name: string
  plan: QueryPlan
  /** How many records of each parent. */
  offset: number
  limit: number | null
}

/** From this version on a child query may hold child queries of its own, five levels in all. */
const NESTS_FROM = 58
const MOST_LEVELS = 5

/** `(SELECT Name FROM Contacts)`: the children of all the records of a batch are read by one query. */
export function planChildren(
  context: QueryContext,
  parent: ObjectType,
  query: Query,
  level: number,
  withDeleted: boolean,
): ChildPlan {
  if (level > (Number(context.version) < NESTS_FROM ? 1 : MOST_LEVELS - 1)) {
    throw malformedQuery(
      'SOQL statements cannot query aggregate relationships more than 1 level away from the root entity object.',
    )
  }
  const { name, field, object } = findChildren(context, parent, query)
  if (isAggregate(query)) throw malformedQuery('only root queries support aggregate expressions')
  const inner: Query = { ...query, from: { ...query.from, name: object.name }, limit: null, offset: null }
  const plan = planQuery(context, inner, {
    withDeleted,
    level,
    narrowing: {
      where: alias => ({ sql: `${alias}.${quote(field.name)} IN (SELECT value FROM json_each(@parents))`, params: [] }),
      column: alias => `${alias}.${quote(field.name)}`,
    },
  })
  return { name, plan, offset: query.offset ?? 0, limit: query.limit }
}

function findChildren(
  context: QueryContext,
  parent: ObjectType,
  { from }: Query,
): { name: string; field: Field; object: ObjectType } {
  const own = `${parent.name}.`.toLowerCase()
  const wanted = from.name.toLowerCase()
  const name = wanted.startsWith(own) ? wanted.slice(own.length) : wanted
  const found = context.schema.children(parent).find(child => child.name.toLowerCase() === name)
  if (!found) throw noSuchChildren(context.text, from.at, from.name)
  return found
}
