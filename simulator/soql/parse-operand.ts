import type { AggregateName, Operand, Path } from './ast'
import type { Cursor } from './cursor'

const AGGREGATES = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']
const isAggregate = (name: string): name is AggregateName => AGGREGATES.includes(name)

export const FUNCTIONS = [
  'TOLABEL',
  'FORMAT',
  'CALENDAR_YEAR',
  'CALENDAR_QUARTER',
  'CALENDAR_MONTH',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_ONLY',
  'HOUR_IN_DAY',
]

export function parsePath(cursor: Cursor): Path {
  const first = cursor.expectName()
  const parts = [first.text]
  while (cursor.takeSymbol('.')) parts.push(cursor.expectName().text)
  return { parts, at: first.at }
}

/** A field, `COUNT(…)` and its like, or a function of a field. */
export function parseOperand(cursor: Cursor): Operand {
  const token = cursor.peek()
  const name = token.text.toUpperCase()
  if (token.kind !== 'word' || !cursor.isSymbol('(', 1)) {
    return { kind: 'field', path: parsePath(cursor), alias: null }
  }
  if (!isAggregate(name) && !FUNCTIONS.includes(name)) throw cursor.unexpected()
  cursor.next()
  cursor.expectSymbol('(')
  if (name === 'COUNT' && cursor.takeSymbol(')')) {
    return { kind: 'aggregate', name, path: null, alias: null, at: token.at }
  }
  const path = parsePath(cursor)
  cursor.expectSymbol(')')
  return isAggregate(name)
    ? { kind: 'aggregate', name, path, alias: null, at: token.at }
    : { kind: 'function', name, path, alias: null, at: token.at }
}
