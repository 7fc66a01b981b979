import type { ObjectType } from '../schema/field'
import { badRequest } from '../http/api-error'
import type { Query } from './ast'
import { Joins } from './joins'
import type { QueryContext } from './query-context'
import { planAggregates } from './plan-aggregates'
import type { ChildPlan } from './plan-children'
import { planRecords } from './plan-records'
import { malformedQuery, noSuchObject } from './query-error'
import type { AggregateShape, RecordShape } from './record-shape'
import { rowConditions } from './row-conditions'
import type { SqlPart } from './translate-like'
import { OperandTranslator } from './translate-operand'

export interface QueryPlan extends SqlPart {
  object: ObjectType
  query: Query
  shape: { kind: 'records'; shape: RecordShape } | { kind: 'aggregates'; shape: AggregateShape } | { kind: 'count' }
  children: ChildPlan[]
  /** Where the column stands that the narrowing asked for. */
  narrowedBy: number | null
}

/** Narrows or orders a query from outside: which records a search found, to which parents children belong. */
interface Narrowing {
  where: (rootAlias: string) => SqlPart
  orderBy?: (rootAlias: string) => string
  /** A column to read besides those that were selected. */
  column?: (rootAlias: string) => string
}

interface PlanOptions {
  /** queryAll: deleted records too. */
  withDeleted: boolean
  narrowing?: Narrowing
  /** How deep this query lies in others. */
  level?: number
}

/** A query on its way to becoming a plan. */
export interface Draft {
  context: QueryContext
  object: ObjectType
  query: Query
  joins: Joins
  operands: OperandTranslator
  options: PlanOptions
}

const MOST_OFFSET = 2000

/** Turns a parsed statement into SQL and a description of what its rows mean. */
export function planQuery(context: QueryContext, query: Query, options: PlanOptions): QueryPlan {
  const object = context.schema.object(query.from.name)
  if (!object) throw noSuchObject(context.text, query.from.at, query.from.name)
  if (query.offset !== null && query.offset > MOST_OFFSET) {
    const message = `Maximum SOQL offset allowed for apiName ${object.name} is ${MOST_OFFSET}`
    throw badRequest('NUMBER_OUTSIDE_VALID_RANGE', message)
  }
  const joins = new Joins(context, object, query.from)
  const draft = { context, object, query, joins, operands: new OperandTranslator(context, joins), options }
  if (isCount(query)) return planCount(draft)
  return isAggregate(query) ? planGroups(draft) : planRecords(draft)
}

function isCount({ select: [first] }: Query): boolean {
  return first?.kind === 'operand' && first.operand.kind === 'aggregate' && first.operand.path === null
}

export const isAggregate = ({ select, groupBy }: Query): boolean =>
  groupBy.length > 0 || select.some(item => item.kind === 'operand' && hasAggregate(item.operand))

function hasAggregate(operand: Query['groupBy'][number]): boolean {
  return operand.kind === 'aggregate' || (operand.kind === 'function' && hasAggregate(operand.inner))
}

export function draftConditions({ context, object, query, joins, operands, options }: Draft): SqlPart[] {
  const { withDeleted, narrowing } = options
  const rows = rowConditions(context, { object, query, joins, operands, withDeleted, nested: false })
  return narrowing ? [narrowing.where(joins.rootAlias()), ...rows] : rows
}

/** `SELECT COUNT()`: a size without records. */
function planCount(draft: Draft): QueryPlan {
  const { object, query, joins, operands } = draft
  if (query.groupBy.length > 0) throw malformedQuery('COUNT() cannot be used with GROUP BY')
  for (const { operand } of query.orderBy) {
    const { field } = operands.translate(operand)
    throw malformedQuery(`Ordered field must be grouped or aggregated: ${field.name}`)
  }
  const where = draftConditions(draft)
  return {
    object,
    query,
    sql: `SELECT count(*) ${joins.sql()} ${whereClause(where)}`,
    params: [...joins.parts(), ...where].flatMap(part => part.params),
    shape: { kind: 'count' },
    children: [],
    narrowedBy: null,
  }
}

function planGroups(draft: Draft): QueryPlan {
  const { object, query } = draft
  const { sql, shape } = planAggregates(draft, draftConditions(draft))
  return {
    object,
    query,
    sql: `${sql.sql} ${limitClause(query)}`,
    params: sql.params,
    shape: { kind: 'aggregates', shape },
    children: [],
    narrowedBy: null,
  }
}

export const whereClause = (parts: SqlPart[]) =>
  parts.length === 0 ? '' : `WHERE ${parts.map(part => part.sql).join(' AND ')}`

export const limitClause = ({ limit, offset }: Query) =>
  `${limit !== null ? `LIMIT ${limit}` : offset ? 'LIMIT -1' : ''} ${offset ? `OFFSET ${offset}` : ''}`
