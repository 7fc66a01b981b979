import { type Field, isNumber } from '../schema/field'
import { quote } from '../records/tables'
import type { AggregateName, Operand } from './ast'
import { DATE_PARTS, dayOnly } from './date-functions'
import { distanceBetween } from './distance'
import type { Joins, ResolvedField } from './joins'
import type { QueryContext } from './query-context'
import { malformedQuery, meaningError, noSuchColumn } from './query-error'

export interface TranslatedOperand {
  field: Field
  sql: string
  compared: string
  at: number
  /** Absent for COUNT(), which is of no field. */
  resolved?: ResolvedField
  /** FORMAT(): the value is written for people. */
  formatted: boolean
}

const asType = (field: Field, type: Field['type']): Field => ({
  ...field,
  type,
  filterable: true,
  sortable: true,
  picklistValues: [],
})

/** Turns fields, aggregates and functions of one query into SQL. */
export class OperandTranslator {
  constructor(
    private readonly context: QueryContext,
    private readonly joins: Joins,
  ) {}

  translate(operand: Operand): TranslatedOperand {
    switch (operand.kind) {
      case 'field': {
        const resolved = this.joins.resolve(operand.path)
        const { field, sql, compared } = resolved
        return { field, sql, compared, at: operand.at, resolved, formatted: false }
      }
      case 'aggregate':
        return this.aggregate(operand)
      case 'function':
        return this.function(operand)
      case 'distance':
        return this.distance(operand)
    }
  }

  private function({ name, inner, at }: Extract<Operand, { kind: 'function' }>): TranslatedOperand {
    const translated = { ...this.translate(inner), at }
    const part = DATE_PARTS[name]
    if (part || name === 'DAY_ONLY') {
      const { field } = translated
      const onlyTimes = name === 'HOUR_IN_DAY' || name === 'DAY_ONLY'
      if (field.type !== 'datetime' && (onlyTimes || field.type !== 'date')) {
        throw this.error(inner.at, `field '${field.name}' can not be used with the function ${name}`)
      }
      const sql = part ? part(translated.sql) : dayOnly(translated.sql)
      return { ...translated, field: asType(field, part ? 'int' : 'date'), sql, compared: sql }
    }
    if (name === 'FORMAT') return { ...translated, formatted: true }
    if (name === 'GROUPING') throw malformedQuery('GROUPING can only be used with GROUP BY ROLLUP or GROUP BY CUBE')
    return translated
  }

  private aggregate({ name, path, at }: Extract<Operand, { kind: 'aggregate' }>): TranslatedOperand {
    if (path === null) {
      const [id] = this.joins.root.sources[0]?.object.fields ?? []
      if (!id) throw new Error('An object has at least an Id')
      return { field: asType(id, 'int'), sql: 'count(*)', compared: 'count(*)', at, formatted: false }
    }
    const resolved = this.joins.resolve(path)
    if (!supports(name, resolved.field)) {
      throw this.error(path.at, `field ${resolved.field.name} does not support aggregate operator ${name}`)
    }
    const counts = name === 'COUNT' || name === 'COUNT_DISTINCT'
    const inner = name === 'COUNT_DISTINCT' ? `DISTINCT ${resolved.compared}` : resolved.sql
    const sql = `${counts ? 'count' : name.toLowerCase()}(${inner})`
    const type = counts ? 'int' : name === 'AVG' ? 'double' : resolved.field.type
    return { field: asType(resolved.field, type), sql, compared: sql, at, resolved, formatted: false }
  }

  private distance(operand: Extract<Operand, { kind: 'distance' }>): TranslatedOperand {
    const { field, relation } = this.joins.resolve(operand.path)
    const source = relation.sources.find(({ object }) => object.fields.includes(field))
    if (field.type !== 'address' || !source) {
      throw noSuchColumn(this.context.text, operand.path.at, operand.path.parts.at(-1) ?? '', relation.name)
    }
    const prefix = field.name.slice(0, -'Address'.length)
    const column = (name: string) => `${source.alias}.${quote(prefix + name)}`
    const sql = distanceBetween(column('Latitude'), column('Longitude'), operand)
    return { field: asType(field, 'double'), sql, compared: sql, at: operand.at, formatted: false }
  }

  private error(at: number, message: string) {
    return meaningError(this.context.text, at, 'MALFORMED_QUERY', message)
  }
}

function supports(name: AggregateName, field: Field): boolean {
  if (name === 'SUM' || name === 'AVG') return isNumber(field)
  return field.aggregatable && field.type !== 'boolean' && field.type !== 'multipicklist'
}
