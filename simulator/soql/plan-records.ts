import { orderKeys, requireSortable } from './order-rows'
import { planChildren } from './plan-children'
import { type Draft, type QueryPlan, draftConditions, limitClause, whereClause } from './plan-query'
import { malformedQuery } from './query-error'
import { SelectColumns } from './select-columns'

/** A query of records, with their parents beside them and their children to be read afterwards. */
export function planRecords(draft: Draft): QueryPlan {
  const { context, object, query, joins, options } = draft
  const { narrowing, withDeleted, level = 0 } = options
  const columns = new SelectColumns(draft, inner => planChildren(context, object, inner, level + 1, withDeleted))
  const narrowedBy = narrowing?.column ? columns.add(narrowing.column(joins.rootAlias())) : null
  const where = draftConditions(draft)
  const order = orderOf(draft)
  return {
    object,
    query,
    sql: `SELECT ${columns.columns.join(', ')} ${joins.sql()} ${whereClause(where)} ${order} ${limitClause(query)}`,
    params: [...joins.parts(), ...where].flatMap(part => part.params),
    shape: { kind: 'records', shape: columns.root.shape },
    children: columns.children,
    narrowedBy,
  }
}

function orderOf({ context, query, joins, operands, options }: Draft): string {
  const keys = query.orderBy.flatMap(ordering => {
    const { operand } = ordering
    if (operand.kind === 'aggregate') {
      throw malformedQuery(`Ordered field must be grouped or aggregated: ${operand.path?.parts.join('.') ?? ''}`)
    }
    const translated = operands.translate(operand)
    requireSortable(context, translated)
    return orderKeys(translated, ordering).map(({ expression, direction }) => `${expression} ${direction}`)
  })
  const outside = options.narrowing?.orderBy?.(joins.rootAlias())
  if (keys.length === 0 && outside !== undefined) keys.push(outside)
  // Rows that are equal so far come in the order in which they were created.
  return `ORDER BY ${[...keys, `${joins.rootAlias()}.position`].join(', ')}`
}
