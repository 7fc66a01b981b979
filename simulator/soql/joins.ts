import { foldedName, quote } from '../records/tables'
import { type Field, type ObjectType, isFolded } from '../schema/field'
import { visibleRows } from '../org/sharing'
import type { Viewer } from '../org/viewer'
import { findField, findRelationship } from '../schema/schema'
import type { Path } from './ast'
import { noSuchColumn, noSuchRelationship } from './query-error'
import type { SqlPart } from './translate-like'

/** A record reached from the queried one; an owner may lie in one of several tables. */
export interface Relation {
  name: string
  sources: { alias: string; object: ObjectType }[]
  relations: Map<string, Relation>
}

export interface ResolvedField {
  relation: Relation
  field: Field
  /** The value as it is. */
  sql: string
  /** The value as it is compared and sorted by. */
  compared: string
}

export interface QueryContext extends Viewer {
  text: string
  nextAlias: () => string
}

const TYPE_OF_RELATED = { name: 'Type', label: 'Type', type: 'string' } as const

/** The tables a query touches: its object, and one more for each relationship its paths follow. */
export class Joins {
  readonly root: Relation
  private readonly clauses: SqlPart[] = []

  constructor(
    private readonly context: QueryContext,
    private readonly object: ObjectType,
    private readonly alias: string | null,
  ) {
    this.root = { name: object.name, sources: [{ alias: context.nextAlias(), object }], relations: new Map() }
    this.clauses.push({ sql: `FROM ${quote(object.name)} ${this.rootAlias()}`, params: [] })
  }

  rootAlias = () => this.root.sources[0]?.alias ?? ''
  parts = (): SqlPart[] => this.clauses
  sql = () => this.clauses.map(part => part.sql).join(' ')

  resolve(path: Path): ResolvedField {
    const parts = this.withoutOwnName(path.parts)
    let relation = this.root
    for (const name of parts.slice(0, -1)) relation = this.follow(relation, name, path)
    return this.column(relation, parts.at(-1) ?? '', path)
  }

  /** `a.Name` and `Account.Name` in a query of Account mean its own Name. */
  private withoutOwnName(parts: string[]): string[] {
    const [first = ''] = parts
    const own = [this.alias, this.object.name].some(name => name?.toLowerCase() === first.toLowerCase())
    return own && parts.length > 1 && !findRelationship(this.object, first) ? parts.slice(1) : parts
  }

  private follow(relation: Relation, name: string, path: Path): Relation {
    const key = name.toLowerCase()
    const known = relation.relations.get(key)
    if (known) return known
    const links = relation.sources.flatMap(source => {
      const field = findRelationship(source.object, name)
      return field ? [{ source, field }] : []
    })
    const targets = links[0]?.field.referenceTo.flatMap(target => this.context.schema.object(target) ?? []) ?? []
    const relationName = links[0]?.field.relationshipName
    if (!relationName || targets.length === 0) throw noSuchRelationship(this.context.text, path.at, name)
    const reference = coalesce(links.map(({ source, field }) => `${source.alias}.${quote(field.name)}`))
    const sources = targets.map(object => {
      const alias = this.context.nextAlias()
      const visible = visibleRows(this.context, object, alias)
      const condition = visible ? ` AND ${visible.sql}` : ''
      this.clauses.push({
        sql: `LEFT JOIN ${quote(object.name)} ${alias} ON ${alias}."Id" = ${reference}${condition}`,
        params: visible?.params ?? [],
      })
      return { alias, object }
    })
    const next: Relation = { name: relationName, sources, relations: new Map() }
    relation.relations.set(key, next)
    return next
  }

  private column(relation: Relation, name: string, path: Path): ResolvedField {
    const found = relation.sources.flatMap(source => {
      const field = findField(source.object, name)
      return field ? [{ alias: source.alias, field }] : []
    })
    const [first] = found
    if (!first) return this.relatedType(relation, name, path)
    const boolean = first.field.type === 'boolean'
    const plain = coalesce(found.map(({ alias, field }) => `${alias}.${quote(field.name)}`))
    const sql = boolean && relation === this.root ? `ifnull(${plain}, 0)` : plain
    const folded = found.every(({ field }) => isFolded(field))
    const compared = folded
      ? coalesce(found.map(({ alias, field }) => `${alias}.${quote(foldedName(field.name))}`))
      : sql
    return { relation, field: first.field, sql, compared }
  }

  /** `Owner.Type` says which object the owner is, although neither has such a field. */
  private relatedType(relation: Relation, name: string, path: Path): ResolvedField {
    const [template] = relation.sources[0]?.object.fields.filter(field => field.nameField) ?? []
    if (relation.sources.length < 2 || name.toLowerCase() !== 'type' || !template) {
      const entity = relation.sources.length > 1 ? 'Name' : (relation.sources[0]?.object.name ?? '')
      throw noSuchColumn(this.context.text, path.at, name, entity)
    }
    const sql = typeExpression(relation)
    return { relation, field: { ...template, ...TYPE_OF_RELATED }, sql, compared: `lower(${sql})` }
  }
}

const coalesce = (columns: string[]) =>
  columns.length === 1 ? (columns[0] ?? 'NULL') : `coalesce(${columns.join(', ')})`

export const idExpression = (relation: Relation) => coalesce(relation.sources.map(({ alias }) => `${alias}."Id"`))

export const typeExpression = (relation: Relation) =>
  `CASE ${relation.sources.map(({ alias, object }) => `WHEN ${alias}."Id" IS NOT NULL THEN '${object.name}'`).join(' ')} END`
