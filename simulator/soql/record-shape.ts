import type { Field } from '../schema/field'
import type { Relation } from './joins'

/** How a row becomes a record: which column is which field, and what is nested in what. */
export interface RecordShape {
  idColumn: number
  typeColumn: number
  members: ShapeMember[]
}

export type ShapeMember =
  | { kind: 'value'; name: string; field: Field; column: number }
  | { kind: 'address'; name: string; parts: { name: string; column: number }[] }
  | { kind: 'parent'; name: string; relation: Relation; shape: RecordShape }
  /** `slot` says in which list of child results this one is found. */
  | { kind: 'children'; name: string; slot: number }

export interface AggregateShape {
  members: { name: string; field: Field; column: number }[]
}

export type Output = Record<string, unknown>

export function readColumn(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return field.type === 'boolean' ? false : null
  return field.type === 'boolean' ? value === 1 : value
}

/** What a list of child records looks like inside its parent; null when there are none. */
export type ChildResults = Map<string, Output>[]

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
    if (member.kind === 'value') record[member.name] = readColumn(member.field, row[member.column])
    else if (member.kind === 'address') record[member.name] = shapeAddress(member.parts, row)
    else if (member.kind === 'parent') record[member.name] = shapeRecord(member.shape, row, version, children)
    else record[member.name] = children[member.slot]?.get(id) ?? null
  }
  return record
}

function shapeAddress(parts: { name: string; column: number }[], row: unknown[]): Output | null {
  const values = parts.map(part => [part.name, row[part.column] ?? null] as const)
  return values.every(([, value]) => value === null) ? null : Object.fromEntries(values)
}

export const shapeAggregate = (shape: AggregateShape, row: unknown[]): Output => ({
  attributes: { type: 'AggregateResult' },
  ...Object.fromEntries(shape.members.map(member => [member.name, readColumn(member.field, row[member.column])])),
})
