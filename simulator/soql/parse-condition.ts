import type { ComparisonOperator, Condition, Literal, Operand } from './ast'
import type { Cursor } from './cursor'
import { bindVariable, parseLiteral } from './parse-literal'
import { type OperandOptions, parseOperand } from './parse-operand'
import { parseSemiJoin } from './parse-semi-join'
import { separated } from './separated'

const OPERATORS: Record<string, ComparisonOperator> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

const IN_WHERE: OperandOptions = { aggregates: false }

/** A chain of ANDs or a chain of ORs; the two do not mix without parentheses, and a NOT stands alone or in some. */
export function parseCondition(cursor: Cursor, options: OperandOptions = IN_WHERE): Condition {
  if (cursor.takeWords('NOT')) return { kind: 'not', part: parseTerm(cursor, options) }
  const first = parseTerm(cursor, options)
  const joiner = cursor.isWord('AND') ? 'AND' : cursor.isWord('OR') ? 'OR' : null
  if (joiner === null) return first
  const parts = [first]
  while (cursor.takeWords(joiner)) parts.push(parseTerm(cursor, options))
  if (cursor.isWord('AND') || cursor.isWord('OR')) throw cursor.unexpected()
  return { kind: joiner === 'AND' ? 'and' : 'or', parts }
}

function parseTerm(cursor: Cursor, options: OperandOptions): Condition {
  if (!cursor.takeSymbol('(')) return parseComparison(cursor, options)
  const inner = parseCondition(cursor, options)
  cursor.expectSymbol(')')
  return inner
}

function parseComparison(cursor: Cursor, options: OperandOptions): Condition {
  const operand = parseOperand(cursor, options)
  const notIn = cursor.takeWords('NOT', 'IN')
  if (notIn || cursor.takeWords('IN')) return parseIn(cursor, operand, notIn)
  const excludes = cursor.takeWords('EXCLUDES')
  if (excludes || cursor.takeWords('INCLUDES')) {
    return { kind: 'includes', operand, negated: excludes, values: parseList(cursor, operand) }
  }
  if (cursor.takeWords('LIKE')) {
    if (cursor.isWord('NULL')) throw cursor.unexpected()
    return { kind: 'compare', operand, operator: 'LIKE', value: parseLiteral(cursor, operand.at) }
  }
  const token = cursor.peek()
  const operator = token.kind === 'symbol' ? OPERATORS[token.text] : undefined
  if (operator === undefined) throw cursor.unexpected()
  cursor.next()
  return { kind: 'compare', operand, operator, value: parseLiteral(cursor, operand.at) }
}

function parseIn(cursor: Cursor, operand: Operand, negated: boolean): Condition {
  if (cursor.isSymbol(':')) throw bindVariable(cursor, operand.at)
  if (!cursor.isSymbol('(') || !cursor.isWord('SELECT', 1)) {
    return { kind: 'in', operand, negated, values: parseList(cursor, operand) }
  }
  cursor.next()
  const query = parseSemiJoin(cursor)
  cursor.expectSymbol(')')
  return { kind: 'in-query', operand, negated, query }
}

function parseList(cursor: Cursor, operand: Operand): Literal[] {
  cursor.expectSymbol('(')
  if (cursor.isSymbol(')')) throw cursor.unexpectedSince(operand.at)
  const values = separated(cursor, inner => parseLiteral(inner, operand.at))
  cursor.expectSymbol(')')
  return values
}
