import { toDatetime } from '../org/clock'
import { type Field, isFolded, isLongText, isText } from '../schema/field'
import type { ComparisonOperator, Condition, Literal, Operand, Query } from './ast'
import { dateRange } from './date-ranges'
import type { Joins, QueryContext } from './joins'
import { meaningError } from './query-error'
import { translateLike, type SqlPart } from './translate-like'
import { translateOperand } from './translate-operand'
import { translateValue } from './translate-value'

export type SubqueryTranslator = (query: Query) => SqlPart

/** Builds the SQL of a WHERE or HAVING. Every comparison is true or false, never unknown: a null is just different. */
export class ConditionTranslator {
  constructor(
    private readonly context: QueryContext,
    private readonly joins: Joins,
    private readonly subquery: SubqueryTranslator,
  ) {}

  translate(condition: Condition): SqlPart {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return balance(
          condition.parts.map(part => this.translate(part)),
          condition.kind === 'and' ? 'AND' : 'OR',
        )
      case 'not': {
        const part = this.translate(condition.part)
        return { sql: `NOT (${part.sql})`, params: part.params }
      }
      case 'compare':
        return this.compare(condition.operand, condition.operator, condition.value)
      case 'in':
        return this.inList(condition.operand, condition.negated, condition.values)
      case 'in-query': {
        const { compared } = this.filterable(condition.operand)
        const inner = this.subquery(condition.query)
        return {
          sql: `${condition.negated ? 'NOT ' : ''}ifnull(${compared} IN (${inner.sql}), 0)`,
          params: inner.params,
        }
      }
    }
  }

  private filterable(operand: Operand): { compared: string; field: Field; at: number } {
    const { field, compared, at } = translateOperand(this.joins, operand)
    if (field.type === 'address') {
      throw meaningError(
        this.context.text,
        at,
        'INVALID_FIELD',
        'Address fields can only be filtered using Distance expressions',
      )
    }
    if (isLongText(field) || !field.filterable) {
      const message = `field '${field.name}' can not be filtered in a query call`
      throw meaningError(this.context.text, at, 'INVALID_FIELD', message)
    }
    return { field, compared, at }
  }

  private compare(operand: Operand, operator: ComparisonOperator, literal: Literal): SqlPart {
    const { field, compared, at } = this.filterable(operand)
    if (operator === 'LIKE') {
      if (!isText(field) || !isFolded(field)) {
        const kind = field.type === 'id' || field.type === 'reference' ? 'id' : field.type
        throw meaningError(this.context.text, at, 'INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${kind} field`)
      }
      if (literal.kind === 'null') return { sql: `${compared} IS NULL`, params: [] }
      if (literal.kind === 'string') return translateLike(compared, literal.pattern)
    }
    if (literal.kind === 'range') return this.compareRange(compared, field, at, operator, literal)
    const value = translateValue(this.context.text, at, field, literal)
    if (operator === '=') return { sql: `${compared} IS ?`, params: [value] }
    if (operator === '!=') return { sql: `${compared} IS NOT ?`, params: [value] }
    return { sql: `ifnull(${compared} ${operator} ?, 0)`, params: [value] }
  }

  private compareRange(
    column: string,
    field: Field,
    at: number,
    operator: ComparisonOperator,
    literal: Extract<Literal, { kind: 'range' }>,
  ): SqlPart {
    if (field.type !== 'date' && field.type !== 'datetime') {
      translateValue(this.context.text, at, field, literal)
    }
    const range = dateRange(literal.name, literal.count)
    const write = (date: Date) => (field.type === 'date' ? date.toISOString().slice(0, 10) : toDatetime(date))
    const [from, until] = [write(range.from), write(range.until)]
    if (operator === '=') return { sql: `ifnull(${column} >= ? AND ${column} < ?, 0)`, params: [from, until] }
    if (operator === '!=') return { sql: `NOT ifnull(${column} >= ? AND ${column} < ?, 0)`, params: [from, until] }
    if (operator === '<') return { sql: `ifnull(${column} < ?, 0)`, params: [from] }
    if (operator === '<=') return { sql: `ifnull(${column} < ?, 0)`, params: [until] }
    return { sql: `ifnull(${column} >= ?, 0)`, params: [operator === '>' ? until : from] }
  }

  private inList(operand: Operand, negated: boolean, literals: Literal[]): SqlPart {
    const { field, compared, at } = this.filterable(operand)
    const values = literals.map(literal => translateValue(this.context.text, at, field, literal))
    const listed = `ifnull(${compared} IN (SELECT value FROM json_each(?)), 0)`
    const sql = values.includes(null) ? `(${compared} IS NULL OR ${listed})` : listed
    return { sql: negated ? `NOT ${sql}` : sql, params: [JSON.stringify(values.filter(value => value !== null))] }
  }
}

/** Halves the list again and again: SQLite refuses expressions nested a thousand deep. */
function balance(parts: SqlPart[], joiner: 'AND' | 'OR'): SqlPart {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const middle = Math.ceil(parts.length / 2)
  const left = balance(parts.slice(0, middle), joiner)
  const right = balance(parts.slice(middle), joiner)
  return { sql: `(${left.sql} ${joiner} ${right.sql})`, params: [...left.params, ...right.params] }
}
