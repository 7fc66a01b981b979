import { sameText } from '../same-text'
import type { Operand, Query } from './ast'
import { GroupedOperands, groupingSets } from './grouped-operands'
import type { QueryContext } from './query-context'
import { orderKeys } from './order-rows'
import { type Draft, whereClause } from './plan-query'
import { malformedQuery, meaningError } from './query-error'
import type { AggregateShape } from './record-shape'
import { ConditionTranslator } from './translate-condition'
import type { SqlPart } from './translate-like'

interface AggregatePlan {
  sql: SqlPart
  shape: AggregateShape
}

const CANNOT = 'Non-grouped query that uses overall aggregate functions cannot also use'

/** A query of groups: its rows are no records. ROLLUP and CUBE are one query for each set of columns that is grouped by. */
export function planAggregates(draft: Draft, where: SqlPart[]): AggregatePlan {
  const { context, query, joins, operands } = draft
  if (query.groupBy.length === 0) {
    if (query.offset !== null) throw malformedQuery(`${CANNOT} OFFSET`)
    if (query.limit !== null) throw malformedQuery(`${CANNOT} LIMIT`)
  }
  requireNoRecords(query)
  const branches = groupingSets(query).map(included => {
    const grouped = new GroupedOperands(context, joins, operands, query.groupBy, included)
    return planBranch(draft, grouped, where)
  })
  const [first] = branches
  if (!first) throw new Error('There is always one grouping set')
  const order = first.directions.map((direction, index) => `k${index} ${direction}`).join(', ')
  const all = branches.map(branch => branch.sql.sql).join(' UNION ALL ')
  return {
    sql: {
      sql: order === '' && branches.length === 1 ? all : `SELECT * FROM (${all})${order && ` ORDER BY ${order}`}`,
      params: branches.flatMap(branch => branch.sql.params),
    },
    shape: { members: first.members },
  }
}

function requireNoRecords(query: Query) {
  const other = query.select.find(item => item.kind !== 'operand')
  if (!other) return
  if (other.kind === 'fields') throw malformedQuery('The SOQL FIELDS function is not supported in aggregate queries')
  if (other.kind === 'typeof') throw malformedQuery('TYPEOF expressions are not supported in aggregate queries')
  throw malformedQuery('Grouped queries cannot contain a nested query')
}

function planBranch({ context, joins, query }: Draft, grouped: GroupedOperands, where: SqlPart[]) {
  const { members, columns, aliases } = selectMembers(context, grouped, query)
  const keys = query.orderBy.flatMap(ordering => {
    const { operand } = ordering
    const alias = operand.kind === 'field' ? aliases.get(operand.path.parts.join('.').toLowerCase()) : undefined
    return orderKeys(alias ?? grouped.ordered(operand), ordering)
  })
  const having = query.having
    ? new ConditionTranslator(context, {
        operand: operand => grouped.translate(operand),
        semiJoin: () => {
          throw malformedQuery('Semi join sub-selects are not allowed in a HAVING clause')
        },
      }).translate(query.having)
    : null
  const groups = grouped.columns()
  const sql = [
    `SELECT ${[...columns, ...keys.map(({ expression }, index) => `${expression} AS k${index}`)].join(', ')} ${joins.sql()}`,
    whereClause(where),
    groups.length > 0 ? `GROUP BY ${groups.join(', ')}` : '',
    having ? `HAVING ${having.sql}` : '',
  ]
  const params = [...joins.parts(), ...where, ...(having ? [having] : [])].flatMap(part => part.params)
  return { members, directions: keys.map(key => key.direction), sql: { sql: sql.join(' '), params } }
}

function selectMembers(context: QueryContext, grouped: GroupedOperands, query: Query) {
  const columns: string[] = []
  const members: AggregateShape['members'] = []
  const aliases = new Map<string, ReturnType<GroupedOperands['translate']>>()
  let unnamed = 0
  for (const item of query.select) {
    if (item.kind !== 'operand') continue
    const operand = grouped.translate(item.operand)
    const name = item.alias?.name ?? (item.operand.kind === 'field' ? operand.field.name : `expr${unnamed++}`)
    if (members.some(member => sameText(member.name, name))) {
      throw meaningError(context.text, item.alias?.at ?? item.operand.at, 'MALFORMED_QUERY', `duplicate alias: ${name}`)
    }
    aliases.set(name.toLowerCase(), operand)
    members.push({
      name,
      field: operand.field,
      column: columns.length,
      formatted: operand.formatted,
      title: titleOf(item.operand),
      isField: item.operand.kind === 'field' && sameText(name, operand.field.name),
    })
    columns.push(operand.sql)
  }
  return { members, columns, aliases }
}

/** How the expression is shown in the list of columns: `avg(Amount)`. */
function titleOf(operand: Operand): string {
  if (operand.kind === 'field' || operand.kind === 'distance') return operand.path.parts.join('.')
  if (operand.kind === 'function') return `${operand.name.toLowerCase()}(${titleOf(operand.inner)})`
  return `${operand.name.toLowerCase()}(${operand.path?.parts.join('.') ?? ''})`
}
