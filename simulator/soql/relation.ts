import type { ObjectType } from '../schema/field'

/** A record reached from the queried one; an owner may lie in one of several tables. */
export interface Relation {
  name: string
  sources: { alias: string; object: ObjectType }[]
  relations: Map<string, Relation>
  /** How many steps away from the queried record. */
  depth: number
}

/** A field that lies in one of several tables; in all others it is null. */
export const coalesce = (columns: string[]) =>
  columns.length === 1 ? (columns[0] ?? 'NULL') : `coalesce(${columns.join(', ')})`

export const idExpression = (relation: Relation) => coalesce(relation.sources.map(({ alias }) => `${alias}."Id"`))

export const typeExpression = (relation: Relation) =>
  `CASE ${relation.sources.map(({ alias, object }) => `WHEN ${alias}."Id" IS NOT NULL THEN '${object.name}'`).join(' ')} END`
