import type { Operand, Query } from './ast'
import type { Joins } from './joins'
import type { QueryContext } from './query-context'
import { requireSortable } from './order-rows'
import { malformedQuery, meaningError } from './query-error'
import type { OperandTranslator, TranslatedOperand } from './translate-operand'

/** Which of the grouped columns each of the queries groups by that ROLLUP or CUBE stand for. */
export function groupingSets({ groupBy, grouping }: Query): boolean[][] {
  const all = groupBy.map(() => true)
  if (grouping === 'plain') return [all]
  if (grouping === 'rollup')
    return [all, ...groupBy.map((_, left) => all.map((_yes, index) => index < groupBy.length - 1 - left))]
  return Array.from({ length: 2 ** groupBy.length }, (_, bits) => all.map((_yes, index) => (bits & (1 << index)) === 0))
}

/** Fields and expressions where only groups are left: each must be grouped by, or be an aggregate. */
export class GroupedOperands {
  private readonly groups: { key: string; translated: TranslatedOperand; included: boolean }[]

  constructor(
    private readonly context: QueryContext,
    private readonly joins: Joins,
    private readonly operands: OperandTranslator,
    groupBy: Operand[],
    included: boolean[],
  ) {
    this.groups = groupBy.map((operand, index) => ({
      key: this.keyOf(operand),
      translated: this.groupable(operand),
      included: included[index] ?? true,
    }))
    const twice = this.groups.find(({ key }, index) => this.groups.findIndex(group => group.key === key) < index)
    if (twice) throw malformedQuery(`duplicate grouping expression: ${twice.translated.field.name}`)
  }

  columns = (): string[] => this.groups.filter(group => group.included).map(group => group.translated.sql)

  private keyOf(operand: Operand): string {
    if (operand.kind === 'function') return `${operand.name}(${this.keyOf(operand.inner)})`
    if (operand.path === null) return ''
    return this.joins.fromRoot(operand.path.parts).join('.').toLowerCase()
  }

  private groupable(operand: Operand): TranslatedOperand {
    const translated = this.operands.translate(operand)
    const { field, at } = translated
    if (operand.kind === 'function' || (field.groupable && field.type !== 'multipicklist')) return translated
    const message = `field '${field.name}' can not be grouped in a query call`
    throw meaningError(this.context.text, at, 'MALFORMED_QUERY', message)
  }

  private group(operand: Operand) {
    const key = this.keyOf(operand)
    return this.groups.find(group => group.key === key)
  }

  translate(operand: Operand): TranslatedOperand {
    if (operand.kind === 'aggregate') return this.aggregate(operand)
    if (operand.kind === 'function' && operand.name === 'GROUPING') return this.grouping(operand)
    const group = this.group(operand)
    if (group) {
      const { translated, included } = group
      return included ? { ...translated, at: operand.at } : { ...translated, sql: 'NULL', compared: 'NULL' }
    }
    if (operand.kind === 'function' && operand.name === 'FORMAT') {
      return { ...this.translate(operand.inner), formatted: true }
    }
    throw malformedQuery(`Field must be grouped or aggregated: ${this.operands.translate(operand).field.name}`)
  }

  private aggregate(operand: Extract<Operand, { kind: 'aggregate' }>): TranslatedOperand {
    const translated = this.operands.translate(operand)
    if (operand.path && this.group(operand)) {
      const message = `Grouped field should not be aggregated: ${translated.field.name}`
      throw meaningError(this.context.text, operand.path.at, 'MALFORMED_QUERY', message)
    }
    return translated
  }

  /** `GROUPING(Type)`: 1 in a row that sums up over all types. */
  private grouping({ inner, at }: Extract<Operand, { kind: 'function' }>): TranslatedOperand {
    const group = this.group(inner)
    const { field } = this.operands.translate(inner)
    if (!group) throw malformedQuery(`Field must be grouped or aggregated: ${field.name}`)
    const sql = group.included ? '0' : '1'
    return {
      field: { ...field, type: 'int', filterable: true, sortable: true },
      sql,
      compared: sql,
      at,
      formatted: false,
    }
  }

  ordered(operand: Operand): TranslatedOperand {
    const known = operand.kind === 'aggregate' || this.group(operand) !== undefined
    if (known || operand.kind === 'function') return this.translate(operand)
    const translated = this.operands.translate(operand)
    requireSortable(this.context, translated)
    throw malformedQuery(`Ordered field must be grouped or aggregated: ${translated.field.name}`)
  }
}
