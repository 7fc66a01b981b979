import type { Field } from '../schema/field'
import { formatValue } from './format-value'

/** How a row becomes a record: which column is which field, and what is nested in what. */
export interface RecordShape {
  idColumn: number
  typeColumn: number
  members: ShapeMember[]
}

interface ValueMember {
  name: string
  field: Field
  column: number
  formatted: boolean
}

export type ShapeMember =
  | ({ kind: 'value' } & ValueMember)
  | { kind: 'address'; name: string; parts: { name: string; column: number }[] }
  /** `foreignKey` is the field that points at the parent. */
  | { kind: 'parent'; name: string; foreignKey: string; shape: RecordShape }
  /** TYPEOF: which shape a related record has depends on what it is. */
  | { kind: 'variant'; name: string; typeColumn: number; shapes: Map<string, RecordShape>; otherwise: RecordShape }
  /** `slot` says in which list of child results this one is found. */
  | { kind: 'children'; name: string; slot: number }

export interface AggregateShape {
  /** `title` shows the expression, `avg(Amount)`; `isField` tells a grouped field by its own name from one. */
  members: (ValueMember & { title: string; isField: boolean })[]
}

export type Output = Record<string, unknown>

/** A record's checkbox is never empty; that of a subtotal is. */
const absent = (field: Field) => (field.type === 'boolean' ? false : null)

export function readColumn({ field, column, formatted }: ValueMember, row: unknown[]): unknown {
  const value = row[column] ?? null
  if (value === null) return null
  if (formatted) return formatValue(field, value)
  return field.type === 'boolean' ? value === 1 : value
}

/** What a list of child records looks like inside its parent; null when there are none. */
type ChildResults = Map<string, unknown>[]

export const recordUrl = (version: string, object: string, id: string) =>
  `/services/data/v${version}/sobjects/${object}/${id}`

export function shapeRecord(
  shape: RecordShape,
  row: unknown[],
  version: string,
  children: ChildResults,
): Output | null {
  const id = row[shape.idColumn]
  const type = row[shape.typeColumn]
  if (typeof id !== 'string' || typeof type !== 'string') return null
  const record: Output = { attributes: { type, url: recordUrl(version, type, id) } }
  for (const member of shape.members) {
    if (member.kind === 'value') record[member.name] = readColumn(member, row) ?? absent(member.field)
    else if (member.kind === 'address') record[member.name] = shapeAddress(member.parts, row)
    else if (member.kind === 'parent') record[member.name] = shapeRecord(member.shape, row, version, children)
    else if (member.kind === 'variant') {
      const variant = member.shapes.get(String(row[member.typeColumn])) ?? member.otherwise
      record[member.name] = shapeRecord(variant, row, version, children)
    } else record[member.name] = children[member.slot]?.get(id) ?? null
  }
  return record
}

function shapeAddress(parts: { name: string; column: number }[], row: unknown[]): Output | null {
  const values = parts.map(part => [part.name, row[part.column] ?? null] as const)
  return values.every(([, value]) => value === null) ? null : Object.fromEntries(values)
}

export const shapeAggregate = (shape: AggregateShape, row: unknown[]): Output => ({
  attributes: { type: 'AggregateResult' },
  ...Object.fromEntries(shape.members.map(member => [member.name, readColumn(member, row)])),
})
