import { visibleRows } from '../org/sharing'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { Query } from './ast'
import { checkSemiJoins } from './check-semi-joins'
import type { Joins } from './joins'
import type { QueryContext } from './query-context'
import { planSemiJoin } from './plan-semi-join'
import { ConditionTranslator } from './translate-condition'
import type { SqlPart } from './translate-like'
import type { OperandTranslator } from './translate-operand'

interface RowSource {
  object: ObjectType
  query: Query
  joins: Joins
  operands: OperandTranslator
  /** Deleted records too. */
  withDeleted: boolean
  /** The query of an IN, which may hold no other. */
  nested: boolean
}

/** Which rows a query is about: its WHERE, and what the caller may see of the object at all. */
export function rowConditions(context: QueryContext, source: RowSource): SqlPart[] {
  const { object, query, joins, operands, withDeleted, nested } = source
  const alias = joins.rootAlias()
  const conditions: SqlPart[] = []
  if (!withDeleted && !query.allRows && findField(object, 'IsDeleted')) {
    conditions.push({ sql: `${alias}."IsDeleted" = 0`, params: [] })
  }
  const visible = visibleRows(context, object, alias)
  if (visible) conditions.push(visible)
  if (query.scope?.startsWith('MINE') && findField(object, 'OwnerId')) {
    conditions.push({ sql: `${alias}."OwnerId" = ?`, params: [context.userId] })
  }
  if (query.where) {
    checkSemiJoins(query.where, nested)
    const translator = new ConditionTranslator(context, {
      operand: operand => operands.translate(operand),
      semiJoin: (inner, outer) => planSemiJoin(context, object.name, inner, outer, withDeleted),
    })
    conditions.push(translator.translate(query.where))
  }
  return conditions
}
