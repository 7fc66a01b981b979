import { visibleRows } from '../org/sharing'
import { findField } from '../schema/schema'
import type { ObjectType } from '../schema/field'
import { badRequest } from '../http/api-error'
import type { Operand, Ordering, Query } from './ast'
import { Joins, type QueryContext } from './joins'
import { meaningError, noSuchObject } from './query-error'
import type { AggregateShape, RecordShape } from './record-shape'
import { SelectColumns } from './select-columns'
import { ConditionTranslator } from './translate-condition'
import type { SqlPart } from './translate-like'
import { translateOperand } from './translate-operand'

export interface QueryPlan extends SqlPart {
  object: ObjectType
  query: Query
  shape: { kind: 'records'; shape: RecordShape } | { kind: 'aggregates'; shape: AggregateShape } | { kind: 'count' }
  children: Query[]
}

/** Narrows or orders a query from outside: which records a search found, to which parents children belong. */
export interface Narrowing {
  where: (rootAlias: string) => SqlPart
  orderBy?: (rootAlias: string) => string
}

export interface PlanOptions {
  /** queryAll: deleted records too. */
  withDeleted: boolean
  narrowing?: Narrowing
}

/** Turns a parsed statement into SQL and a description of what its rows mean. */
export function planQuery(context: QueryContext, query: Query, options: PlanOptions): QueryPlan {
  const object = context.schema.object(query.from.name)
  if (!object) throw noSuchObject(context.text, query.from.at, query.from.name)
  if (query.offset !== null && query.offset > 2000) {
    throw badRequest('NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000')
  }
  const joins = new Joins(context, object, query.from.alias)
  const translator = new ConditionTranslator(context, joins, inner => planSemiJoin(context, inner, options))
  const selected = selectOf(context, joins, object, query)
  const conditions: SqlPart[] = []
  if (!options.withDeleted && !query.allRows && findField(object, 'IsDeleted')) {
    conditions.push({ sql: `${joins.rootAlias()}."IsDeleted" = 0`, params: [] })
  }
  const visible = visibleRows(context, object, joins.rootAlias())
  if (visible) conditions.push(visible)
  if (options.narrowing) conditions.push(options.narrowing.where(joins.rootAlias()))
  if (query.where) conditions.push(translator.translate(query.where))
  const groups = query.groupBy.map(operand => translateOperand(joins, operand).sql)
  const having = query.having ? translator.translate(query.having) : null
  const order = orderOf(
    joins,
    query,
    options.narrowing?.orderBy?.(joins.rootAlias()),
    selected.shape.kind === 'records',
  )
  const where = conditions.map(part => part.sql).join(' AND ')
  const sql = [
    `SELECT ${selected.columns.join(', ')} ${joins.sql()}`,
    where === '' ? '' : `WHERE ${where}`,
    groups.length > 0 ? `GROUP BY ${groups.join(', ')}` : '',
    having ? `HAVING ${having.sql}` : '',
    order,
    query.limit !== null && selected.shape.kind !== 'count' ? `LIMIT ${query.limit}` : query.offset ? 'LIMIT -1' : '',
    query.offset ? `OFFSET ${query.offset}` : '',
  ]
  const params = [...joins.parts(), ...conditions, ...(having ? [having] : [])].flatMap(part => part.params)
  return { object, query, sql: sql.join(' '), params, shape: selected.shape, children: selected.children }
}

interface Selected {
  columns: string[]
  shape: QueryPlan['shape']
  children: Query[]
}

function selectOf(context: QueryContext, joins: Joins, object: ObjectType, query: Query): Selected {
  const [first] = query.select
  if (query.select.length === 1 && first?.kind === 'aggregate' && first.path === null && query.groupBy.length === 0) {
    if (first.alias === null) return { columns: ['count(*)'], shape: { kind: 'count' }, children: [] }
  }
  if (query.groupBy.length > 0 || query.select.some(item => item.kind === 'aggregate')) {
    return aggregatesOf(context, joins, query)
  }
  const columns = new SelectColumns(context, joins, object)
  for (const item of query.select) columns.addItem(item, query)
  return { columns: columns.columns, shape: { kind: 'records', shape: columns.shape }, children: columns.children }
}

const pathKey = (operand: Operand) => operand.path?.parts.join('.').toLowerCase() ?? ''

function aggregatesOf(context: QueryContext, joins: Joins, query: Query): Selected {
  const columns: string[] = []
  const members: AggregateShape['members'] = []
  let unnamed = 0
  for (const item of query.select) {
    if (item.kind === 'fields' || item.kind === 'children') continue
    const grouped = query.groupBy.some(group => group.kind === item.kind && pathKey(group) === pathKey(item))
    if (item.kind !== 'aggregate' && !grouped) {
      const at = item.kind === 'field' ? item.path.at : item.at
      const message = `Field must be grouped or aggregated: ${item.path.parts.at(-1) ?? ''}`
      throw meaningError(context.text, at, 'MALFORMED_QUERY', message)
    }
    const operand = translateOperand(joins, item)
    const name = item.alias ?? (item.kind === 'field' ? operand.field.name : `expr${unnamed++}`)
    members.push({ name, field: operand.field, column: columns.length })
    columns.push(operand.sql)
  }
  return { columns, shape: { kind: 'aggregates', shape: { members } }, children: [] }
}

function orderOf(joins: Joins, query: Query, outside: string | undefined, records: boolean): string {
  const keys = query.orderBy.map(ordering => orderKey(joins, ordering))
  if (keys.length === 0 && outside !== undefined) keys.push(outside)
  if (records) keys.push(`${joins.rootAlias()}.position`)
  return keys.length === 0 ? '' : `ORDER BY ${keys.join(', ')}`
}

function orderKey(joins: Joins, { operand, descending, nullsLast }: Ordering): string {
  const { field, compared } = translateOperand(joins, operand)
  if (!field.sortable && operand.kind === 'field') {
    throw badRequest('MALFORMED_QUERY', `field '${field.name}' can not be sorted in a query call`)
  }
  return `${compared} ${descending ? 'DESC' : 'ASC'} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`
}

/** `Id IN (SELECT AccountId FROM Contact …)`: one column of ids. */
function planSemiJoin(context: QueryContext, query: Query, options: PlanOptions): SqlPart {
  const [item] = query.select
  const object = context.schema.object(query.from.name)
  if (!object) throw noSuchObject(context.text, query.from.at, query.from.name)
  if (query.select.length !== 1 || item?.kind !== 'field') {
    throw badRequest('MALFORMED_QUERY', 'A semi join sub-select must select exactly one field')
  }
  const joins = new Joins(context, object, query.from.alias)
  const column = translateOperand(joins, item).compared
  const parts: SqlPart[] = [{ sql: `${column} IS NOT NULL`, params: [] }]
  if (!options.withDeleted && findField(object, 'IsDeleted')) {
    parts.push({ sql: `${joins.rootAlias()}."IsDeleted" = 0`, params: [] })
  }
  const visible = visibleRows(context, object, joins.rootAlias())
  if (visible) parts.push(visible)
  if (query.where) {
    const translator = new ConditionTranslator(context, joins, inner => planSemiJoin(context, inner, options))
    parts.push(translator.translate(query.where))
  }
  return {
    sql: `SELECT ${column} ${joins.sql()} WHERE ${parts.map(part => part.sql).join(' AND ')}`,
    params: [...joins.parts(), ...parts].flatMap(part => part.params),
  }
}
