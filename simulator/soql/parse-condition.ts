import type { ComparisonOperator, Condition, Literal } from './ast'
import type { Cursor } from './cursor'
import { parseOperand } from './parse-operand'
import { parseQueryBody } from './parse-query'
import { isRangeName, takesCount } from './date-ranges'

const OPERATORS: Record<string, ComparisonOperator> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** A chain of ANDs or a chain of ORs; the two do not mix without parentheses. */
export function parseCondition(cursor: Cursor): Condition {
  const first = parseTerm(cursor)
  const joiner = cursor.isWord('AND') ? 'AND' : cursor.isWord('OR') ? 'OR' : null
  if (joiner === null) return first
  const parts = [first]
  while (cursor.takeWords(joiner)) parts.push(parseTerm(cursor))
  if (cursor.isWord('AND') || cursor.isWord('OR')) throw cursor.unexpected()
  return { kind: joiner === 'AND' ? 'and' : 'or', parts }
}

function parseTerm(cursor: Cursor): Condition {
  if (cursor.takeWords('NOT')) return { kind: 'not', part: parseTerm(cursor) }
  if (cursor.takeSymbol('(')) {
    const inner = parseCondition(cursor)
    cursor.expectSymbol(')')
    return inner
  }
  return parseComparison(cursor)
}

function parseComparison(cursor: Cursor): Condition {
  const operand = parseOperand(cursor)
  const negated = cursor.takeWords('NOT', 'IN')
  if (negated || cursor.takeWords('IN')) {
    cursor.expectSymbol('(')
    const condition: Condition = cursor.isWord('SELECT')
      ? { kind: 'in-query', operand, negated, query: parseQueryBody(cursor) }
      : { kind: 'in', operand, negated, values: parseList(cursor) }
    cursor.expectSymbol(')')
    return condition
  }
  if (cursor.takeWords('LIKE')) {
    return { kind: 'compare', operand, operator: 'LIKE', value: parseLiteral(cursor) }
  }
  const token = cursor.peek()
  const operator = token.kind === 'symbol' ? OPERATORS[token.text] : undefined
  if (operator === undefined) throw cursor.unexpected()
  cursor.next()
  return { kind: 'compare', operand, operator, value: parseLiteral(cursor) }
}

function parseList(cursor: Cursor): Literal[] {
  const values = [parseLiteral(cursor)]
  while (cursor.takeSymbol(',')) values.push(parseLiteral(cursor))
  return values
}

function parseLiteral(cursor: Cursor): Literal {
  const token = cursor.next()
  const { at, text } = token
  if (token.kind === 'string') return { kind: 'string', at, text, value: token.value, pattern: token.pattern }
  if (token.kind === 'number') return { kind: 'number', at, text, value: Number(text) }
  if (token.kind === 'date' || token.kind === 'datetime') return { kind: token.kind, at, text, value: text }
  if (token.kind === 'word') {
    const word = text.toUpperCase()
    if (word === 'NULL') return { kind: 'null', at, text }
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'boolean', at, text, value: word === 'TRUE' }
    if (takesCount(word) && cursor.takeSymbol(':')) {
      return { kind: 'range', at, text, name: word, count: cursor.expectWholeNumber() }
    }
    if (isRangeName(word)) return { kind: 'range', at, text, name: word, count: 0 }
  }
  throw cursor.unexpected(token)
}
