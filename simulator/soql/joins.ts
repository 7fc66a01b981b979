import { foldedName, quote } from '../records/tables'
import { type Field, type ObjectType, isFolded } from '../schema/field'
import { visibleRows } from '../org/sharing'
import { sameText } from '../same-text'
import { findField, findRelationship } from '../schema/schema'
import type { Path, Query } from './ast'
import type { QueryContext } from './query-context'
import { malformedQuery, noSuchColumn, noSuchRelationship } from './query-error'
import { type Relation, coalesce, typeExpression } from './relation'
import type { SqlPart } from './translate-like'

export interface ResolvedField {
  relation: Relation
  field: Field
  /** The value as it is. */
  sql: string
  /** The value as it is compared and sorted by. */
  compared: string
}

const TYPE_OF_RELATED = { name: 'Type', label: 'Type', type: 'string' } as const
const MOST_LEVELS = 5
/** What an owner, a `Who` or a `What` has, whichever object it is: the fields of the entity Salesforce calls Name. */
const NAME_FIELDS = [
  'id',
  'name',
  'firstname',
  'lastname',
  'email',
  'phone',
  'title',
  'username',
  'alias',
  'isactive',
  'profileid',
  'userroleid',
  'recordtypeid',
]

/** The tables a query touches: its object, and one more for each relationship its paths follow. */
export class Joins {
  readonly root: Relation
  private readonly clauses: SqlPart[] = []

  constructor(
    private readonly context: QueryContext,
    private readonly object: ObjectType,
    private readonly from: Query['from'],
  ) {
    this.root = { name: object.name, sources: [{ alias: context.nextAlias(), object }], relations: new Map(), depth: 0 }
    this.clauses.push({ sql: `FROM ${quote(object.name)} ${this.rootAlias()}`, params: [] })
  }

  rootAlias = () => this.root.sources[0]?.alias ?? ''
  parts = (): SqlPart[] => this.clauses
  sql = () => this.clauses.map(part => part.sql).join(' ')

  resolve(path: Path): ResolvedField {
    const parts = this.fromRoot(path.parts)
    let relation = this.root
    for (const name of parts.slice(0, -1)) relation = this.follow(relation, name, path)
    return this.column(relation, parts.at(-1) ?? '', path)
  }

  /** `a.Name` and `Account.Name` in a query of Account mean its own Name; `o.Name` after `FROM Account a, a.Owner o` the owner's. */
  fromRoot(parts: string[]): string[] {
    const [first = '', ...rest] = parts
    if (rest.length === 0 || findRelationship(this.object, first)) return parts
    const further = this.from.aliases.find(({ name }) => sameText(name, first))
    if (further) return [...this.fromRoot([...further.path, ...rest])]
    return sameText(first, this.object.name) || (this.from.alias !== null && sameText(first, this.from.alias))
      ? rest
      : parts
  }

  follow(relation: Relation, name: string, path: Path): Relation {
    const key = name.toLowerCase()
    const known = relation.relations.get(key)
    if (known) return known
    const links = relation.sources.flatMap(source => {
      const field = findRelationship(source.object, name)
      return field ? [{ source, field }] : []
    })
    const names = new Set(links.flatMap(({ field }) => field.referenceTo))
    const targets = [...names].flatMap(target => this.context.schema.object(target) ?? [])
    const relationName = links[0]?.field.relationshipName
    if (!relationName || targets.length === 0) throw noSuchRelationship(this.context.text, path.at, name)
    if (relation.depth === MOST_LEVELS) {
      throw malformedQuery(`Relationship paths cannot go more than ${MOST_LEVELS} levels up: ${path.parts.join('.')}`)
    }
    const reference = coalesce(links.map(({ source, field }) => `${source.alias}.${quote(field.name)}`))
    const sources = targets.map(object => this.join(object, reference))
    const next: Relation = { name: relationName, sources, relations: new Map(), depth: relation.depth + 1 }
    relation.relations.set(key, next)
    return next
  }

  private join(object: ObjectType, reference: string) {
    const alias = this.context.nextAlias()
    const visible = visibleRows(this.context, object, alias)
    this.clauses.push({
      sql: `LEFT JOIN ${quote(object.name)} ${alias} ON ${alias}."Id" = ${reference}${visible ? ` AND ${visible.sql}` : ''}`,
      params: visible?.params ?? [],
    })
    return { alias, object }
  }

  column(relation: Relation, name: string, path: Path): ResolvedField {
    const isName = relation.sources.length > 1
    if (isName && !NAME_FIELDS.includes(name.toLowerCase())) return this.relatedType(relation, name, path)
    const found = relation.sources.flatMap(source => {
      const field = findField(source.object, name) ?? (isName ? nameOf(source.object, name) : undefined)
      return field ? [{ alias: source.alias, field }] : []
    })
    const [first] = found
    if (!first) return this.relatedType(relation, name, path)
    const plain = coalesce(found.map(({ alias, field }) => `${alias}.${quote(field.name)}`))
    if (first.field.type === 'boolean') {
      // A checkbox is never empty, not even that of a parent that is not there.
      const value = `ifnull(${plain}, 0)`
      return { relation, field: first.field, sql: relation === this.root ? value : plain, compared: value }
    }
    const folded = found.every(({ field }) => isFolded(field))
    const compared = folded
      ? coalesce(found.map(({ alias, field }) => `${alias}.${quote(foldedName(field.name))}`))
      : plain
    return { relation, field: first.field, sql: plain, compared }
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

/** Not every object calls its name so: a Case has its number. */
const nameOf = (object: ObjectType, name: string) =>
  name.toLowerCase() === 'name' ? object.fields.find(field => field.nameField) : undefined
