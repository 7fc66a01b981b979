import type { Field } from '../schema/field'
import type { Operand } from './ast'
import type { Joins, ResolvedField } from './joins'

export interface TranslatedOperand {
  field: Field
  sql: string
  compared: string
  at: number
  /** Absent for COUNT(), which is of no field. */
  resolved?: ResolvedField
}

const DATE_PARTS: Record<string, (sql: string) => string> = {
  CALENDAR_YEAR: sql => `CAST(substr(${sql}, 1, 4) AS INTEGER)`,
  CALENDAR_QUARTER: sql => `((CAST(substr(${sql}, 6, 2) AS INTEGER) + 2) / 3)`,
  CALENDAR_MONTH: sql => `CAST(substr(${sql}, 6, 2) AS INTEGER)`,
  DAY_IN_MONTH: sql => `CAST(substr(${sql}, 9, 2) AS INTEGER)`,
  DAY_IN_WEEK: sql => `(CAST(strftime('%w', substr(${sql}, 1, 10)) AS INTEGER) + 1)`,
  HOUR_IN_DAY: sql => `CAST(substr(${sql}, 12, 2) AS INTEGER)`,
}

const asType = (field: Field, type: Field['type']): Field => ({ ...field, type, filterable: true })

/** A field, an aggregate or a function as SQL. */
export function translateOperand(joins: Joins, operand: Operand): TranslatedOperand {
  if (operand.kind === 'aggregate') return translateAggregate(joins, operand)
  const resolved = joins.resolve(operand.path)
  const { field, sql, compared } = resolved
  if (operand.kind === 'field') return { field, sql, compared, at: operand.path.at, resolved }
  const part = DATE_PARTS[operand.name]
  if (part) return { field: asType(field, 'int'), sql: part(sql), compared: part(sql), at: operand.at, resolved }
  if (operand.name === 'DAY_ONLY') {
    const day = `substr(${sql}, 1, 10)`
    return { field: asType(field, 'date'), sql: day, compared: day, at: operand.at, resolved }
  }
  return { field, sql, compared, at: operand.at, resolved }
}

function translateAggregate(joins: Joins, operand: Extract<Operand, { kind: 'aggregate' }>): TranslatedOperand {
  if (operand.path === null) {
    const [id] = joins.root.sources[0]?.object.fields ?? []
    if (!id) throw new Error('An object has at least an Id')
    return { field: asType(id, 'int'), sql: 'count(*)', compared: 'count(*)', at: operand.at }
  }
  const resolved = joins.resolve(operand.path)
  const counts = operand.name === 'COUNT' || operand.name === 'COUNT_DISTINCT'
  const inner = operand.name === 'COUNT_DISTINCT' ? `DISTINCT ${resolved.sql}` : resolved.sql
  const sql = `${counts ? 'count' : operand.name.toLowerCase()}(${inner})`
  const field = counts ? asType(resolved.field, 'int') : asType(resolved.field, resolved.field.type)
  return { field, sql, compared: sql, at: operand.at, resolved }
}
