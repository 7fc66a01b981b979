import type { AggregateName, Operand, Path } from './ast'
import type { Cursor } from './cursor'
import { DATE_PARTS } from './date-functions'
import { unexpectedToken } from './query-error'

const AGGREGATES = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']
const isAggregate = (name: string): name is AggregateName => AGGREGATES.includes(name)

export const DATE_FUNCTIONS = [...Object.keys(DATE_PARTS), 'DAY_ONLY']
const TEXT_FUNCTIONS = ['TOLABEL', 'FORMAT', 'CONVERTCURRENCY', 'GROUPING']

/** A name with its dots; a word of the language, such as FROM, is none. */
export function parsePath(cursor: Cursor): Path {
  const first = cursor.expectIdentifier()
  const parts = [first.text]
  while (cursor.takeSymbol('.')) parts.push(cursor.expectName().text)
  return { parts, at: first.at }
}

export interface OperandOptions {
  /** Whether COUNT(…) and its like may stand here: not in a WHERE. */
  aggregates: boolean
}

/** A field, `COUNT(…)` and its like, or a function of a field. */
export function parseOperand(cursor: Cursor, options: OperandOptions = { aggregates: true }): Operand {
  const { at, kind, text } = cursor.peek()
  const name = text.toUpperCase()
  if (kind !== 'word' || !cursor.isSymbol('(', 1)) {
    return { kind: 'field', path: parsePath(cursor), at }
  }
  if (name === 'DISTANCE') return parseDistance(cursor)
  if (isAggregate(name)) {
    if (!options.aggregates) throw cursor.unexpected(cursor.peek(1))
    return parseAggregate(cursor, name)
  }
  if (!DATE_FUNCTIONS.includes(name) && !TEXT_FUNCTIONS.includes(name)) throw cursor.unexpected(cursor.peek(1))
  return parseFunction(cursor, name, options)
}

function parseAggregate(cursor: Cursor, name: AggregateName): Operand {
  const { at, text } = cursor.next()
  cursor.expectSymbol('(')
  if (cursor.isSymbol(')') && name !== 'COUNT') throw unexpectedToken(cursor.text, at, `${text}()`)
  if (cursor.takeSymbol(')')) return { kind: 'aggregate', name: 'COUNT', path: null, at }
  const path = parsePath(cursor)
  cursor.expectSymbol(')')
  return { kind: 'aggregate', name, path, at }
}

/** What a function may be applied to besides a field. */
const INSIDE: Record<string, string[]> = {
  FORMAT: ['CONVERTCURRENCY', ...AGGREGATES],
}

function parseFunction(cursor: Cursor, name: string, options: OperandOptions): Operand {
  const { at } = cursor.next()
  cursor.expectSymbol('(')
  const inner = cursor.peek().text.toUpperCase()
  const nested = cursor.peek().kind === 'word' && cursor.isSymbol('(', 1)
  const allowed = DATE_FUNCTIONS.includes(name) ? ['CONVERTTIMEZONE'] : (INSIDE[name] ?? [])
  if (nested && !allowed.includes(inner)) throw cursor.unexpected(cursor.peek(1))
  const operand = nested && inner === 'CONVERTTIMEZONE' ? parseZone(cursor) : parseOperand(cursor, options)
  cursor.expectSymbol(')')
  return { kind: 'function', name, inner: operand, at }
}

/** `convertTimezone(CreatedDate)`, which only a date function may hold. */
function parseZone(cursor: Cursor): Operand {
  const { at } = cursor.next()
  cursor.expectSymbol('(')
  const inner = parsePath(cursor)
  cursor.expectSymbol(')')
  return { kind: 'function', name: 'CONVERTTIMEZONE', inner: { kind: 'field', path: inner, at: inner.at }, at }
}

function parseDistance(cursor: Cursor): Operand {
  const { at } = cursor.next()
  cursor.expectSymbol('(')
  const path = parsePath(cursor)
  cursor.expectSymbol(',')
  cursor.expectWord('GEOLOCATION')
  cursor.expectSymbol('(')
  const latitude = cursor.expectNumber()
  cursor.expectSymbol(',')
  const longitude = cursor.expectNumber()
  cursor.expectSymbol(')')
  cursor.expectSymbol(',')
  const unit = cursor.next()
  const name = unit.kind === 'string' ? unit.value.toLowerCase() : ''
  if (name !== 'mi' && name !== 'km') throw cursor.unexpected(unit)
  cursor.expectSymbol(')')
  return { kind: 'distance', path, latitude, longitude, unit: name, at }
}
