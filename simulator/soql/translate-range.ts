import { toDatetime } from '../org/clock'
import type { Field } from '../schema/field'
import type { ComparisonOperator, Literal } from './ast'
import { dateRange } from './date-ranges'
import type { SqlPart } from './translate-like'

/** A comparison with a date literal: TODAY is a whole day, so `>` means after its end and `<` before its beginning. */
export function translateRange(
  column: string,
  field: Field,
  operator: ComparisonOperator,
  literal: Extract<Literal, { kind: 'range' }>,
): SqlPart {
  const range = dateRange(literal.name, literal.count)
  const write = (date: Date) => (field.type === 'date' ? date.toISOString().slice(0, 10) : toDatetime(date))
  const [from, until] = [write(range.from), write(range.until)]
  if (operator === '=') return { sql: `ifnull(${column} >= ? AND ${column} < ?, 0)`, params: [from, until] }
  if (operator === '!=') return { sql: `NOT ifnull(${column} >= ? AND ${column} < ?, 0)`, params: [from, until] }
  if (operator === '<') return { sql: `ifnull(${column} < ?, 0)`, params: [from] }
  if (operator === '<=') return { sql: `ifnull(${column} < ?, 0)`, params: [until] }
  return { sql: `ifnull(${column} >= ?, 0)`, params: [operator === '>' ? until : from] }
}
