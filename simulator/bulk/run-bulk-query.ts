import { badRequest } from '../http/api-error'
import type { Call } from '../http/call'
import type { Field, ObjectType } from '../schema/field'
import { fetchRows } from '../soql/fetch-rows'
import { parseQuery } from '../soql/parse-query'
import { planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'
import { type RecordShape, readColumn, recordUrl } from '../soql/record-shape'

export interface Found {
  object: ObjectType
  header: string[]
  rows: string[][]
  /** The same as records, for those who read JSON. */
  records: () => unknown[]
}

interface Column {
  path: string
  text: (row: unknown[]) => string
}

const refuse = (what: string) => badRequest('FUNCTIONALITY_NOT_ENABLED', `${what} not supported in Bulk Query`)

/** Nothing is an empty cell; date-times end in Z here, and only here. */
function cellText(field: Field, value: unknown): string {
  if (value === null) return ''
  const text = String(value)
  return field.type === 'datetime' ? text.replace('+0000', 'Z') : text
}

/** A record laid flat: one column for every field, those of parents by their path. */
const flatten = (shape: RecordShape, prefix: string): Column[] =>
  shape.members.flatMap(member => {
    const path = prefix + member.name
    if (member.kind === 'parent') return flatten(member.shape, `${path}.`)
    if (member.kind === 'address') throw refuse('Selecting compound data')
    if (member.kind !== 'value') throw refuse('Aggregate Relationships')
    const isThere = (row: unknown[]) => row[shape.idColumn] !== null
    return { path, text: row => (isThere(row) ? cellText(member.field, readColumn(member, row)) : '') }
  })

/** Dates and date-times are milliseconds since 1970 in JSON, as everywhere in Bulk API 1.0. */
function jsonValue(field: Field, value: unknown): unknown {
  const isTime = field.type === 'datetime' || field.type === 'date'
  return isTime && typeof value === 'string' ? Date.parse(value) : value
}

function jsonRecord(shape: RecordShape, row: unknown[], version: string): unknown {
  const id = row[shape.idColumn]
  const type = row[shape.typeColumn]
  if (typeof id !== 'string' || typeof type !== 'string') return null
  const members = shape.members.map(member => [
    member.name,
    member.kind === 'parent'
      ? jsonRecord(member.shape, row, version)
      : member.kind === 'value'
        ? jsonValue(member.field, readColumn(member, row))
        : null,
  ])
  return { attributes: { type, url: recordUrl(version, type, id) }, ...Object.fromEntries(members) }
}

/** Runs a statement for a bulk job: every row at once, as text. */
export function runBulkQuery(call: Call, statement: string, withDeleted: boolean): Found {
  const plan = planQuery(newContext(call, statement, call.version), parseQuery(statement), { withDeleted })
  if (plan.shape.kind !== 'records') throw refuse('Aggregate functions')
  const { shape } = plan.shape
  const columns = flatten(shape, '')
  const rows = fetchRows(call.org, plan)
  return {
    object: plan.object,
    header: columns.map(column => column.path),
    rows: rows.map(row => columns.map(column => column.text(row))),
    records: () => rows.map(row => jsonRecord(shape, row, call.version)),
  }
}
