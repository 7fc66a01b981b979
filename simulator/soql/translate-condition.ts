import type { Field } from '../schema/field'
import type { ComparisonOperator, Condition, Literal, Operand, Query } from './ast'
import { requireFilterable, requireOperator } from './check-operator'
import type { QueryContext } from './query-context'
import { meaningError } from './query-error'
import { translateIncludes } from './translate-includes'
import { translateLike, type SqlPart } from './translate-like'
import type { TranslatedOperand } from './translate-operand'
import { translateRange } from './translate-range'
import { translateValue, wrongType } from './translate-value'

interface ConditionParts {
  operand: (operand: Operand) => TranslatedOperand
  /** The query of an IN, and the operand to its left. */
  semiJoin: (query: Query, outer: TranslatedOperand) => SqlPart
}

/** Builds the SQL of a WHERE or HAVING. Every comparison is true or false, never unknown: a null is just different. */
export class ConditionTranslator {
  constructor(
    private readonly context: QueryContext,
    private readonly parts: ConditionParts,
  ) {}

  translate(condition: Condition): SqlPart {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return balance(
          condition.parts.map(part => this.translate(part)),
          condition.kind === 'and' ? 'AND' : 'OR',
        )
      case 'not':
        return negate(this.translate(condition.part))
      case 'compare':
        return this.compare(condition.operand, condition.operator, condition.value)
      case 'in':
        return this.inList(condition.operand, condition.negated, condition.values)
      case 'includes':
        return this.includes(condition.operand, condition.negated, condition.values)
      case 'in-query': {
        const outer = this.filterable(condition.operand)
        const inner = this.parts.semiJoin(condition.query, outer)
        const part = { sql: `ifnull(${outer.compared} IN (${inner.sql}), 0)`, params: inner.params }
        return condition.negated ? negate(part) : part
      }
    }
  }

  private filterable(operand: Operand): TranslatedOperand {
    const translated = this.parts.operand(operand)
    requireFilterable(this.context, translated.field, translated.at)
    return translated
  }

  private compare(operand: Operand, operator: ComparisonOperator, literal: Literal): SqlPart {
    const { field, compared, at } = this.filterable(operand)
    requireOperator(this.context, field, at, operator)
    if (operator === 'LIKE') return this.like(field, compared, at, literal)
    if (literal.kind === 'range') return this.range(compared, field, at, operator, literal)
    const value = translateValue(this.context.text, at, field, literal)
    if (operator === '=') return { sql: `${compared} IS ?`, params: [value] }
    if (operator === '!=') return { sql: `${compared} IS NOT ?`, params: [value] }
    return { sql: `ifnull(${compared} ${operator} ?, 0)`, params: [value] }
  }

  private like(field: Field, compared: string, at: number, literal: Literal): SqlPart {
    const { text } = this.context
    if (literal.kind !== 'string') throw wrongType(text, at, field)
    if (literal.value === '')
      throw meaningError(text, at, 'INVALID_QUERY_FILTER_OPERATOR', `invalid LIKE value: ${literal.value}`)
    return translateLike(compared, literal.pattern)
  }

  private range(
    compared: string,
    field: Field,
    at: number,
    operator: ComparisonOperator,
    literal: Extract<Literal, { kind: 'range' }>,
  ): SqlPart {
    if (field.type !== 'date' && field.type !== 'datetime') throw wrongType(this.context.text, at, field)
    return translateRange(compared, field, operator, literal)
  }

  private inList(operand: Operand, negated: boolean, literals: Literal[]): SqlPart {
    const { field, compared, at } = this.filterable(operand)
    const ranges = literals.filter(literal => literal.kind === 'range')
    const values = literals
      .filter(literal => literal.kind !== 'range')
      .map(literal => translateValue(this.context.text, at, field, literal))
    const parts = ranges.map(literal => this.range(compared, field, at, '=', literal))
    if (values.includes(null)) parts.push({ sql: `${compared} IS NULL`, params: [] })
    parts.push({
      sql: `ifnull(${compared} IN (SELECT value FROM json_each(?)), 0)`,
      params: [JSON.stringify(values.filter(value => value !== null))],
    })
    const listed = balance(parts, 'OR')
    return negated ? negate(listed) : listed
  }

  private includes(operand: Operand, negated: boolean, literals: Literal[]): SqlPart {
    const { field, compared, at } = this.filterable(operand)
    requireOperator(this.context, field, at, 'INCLUDES')
    const strings = literals.filter(literal => literal.kind === 'string')
    if (strings.length < literals.length) throw wrongType(this.context.text, at, field)
    const part = translateIncludes(compared, strings)
    return negated ? negate(part) : part
  }
}

const negate = (part: SqlPart): SqlPart => ({ sql: `NOT (${part.sql})`, params: part.params })

/** Halves the list again and again: SQLite refuses expressions nested a thousand deep. */
function balance(parts: SqlPart[], joiner: 'AND' | 'OR'): SqlPart {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const middle = Math.ceil(parts.length / 2)
  const left = balance(parts.slice(0, middle), joiner)
  const right = balance(parts.slice(middle), joiner)
  return { sql: `(${left.sql} ${joiner} ${right.sql})`, params: [...left.params, ...right.params] }
}
