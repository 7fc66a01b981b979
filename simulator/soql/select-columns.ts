import { badRequest } from '../http/api-error'
import { quote } from '../records/tables'
import { sameText } from '../same-text'
import type { Field } from '../schema/field'
import { findRelationship } from '../schema/schema'
import type { Path, Query, SelectItem } from './ast'
import type { ChildPlan } from './plan-children'
import type { Draft } from './plan-query'
import { malformedQuery, meaningError, noSuchObject } from './query-error'
import type { RecordShape, ShapeMember } from './record-shape'
import { type Relation, idExpression, typeExpression } from './relation'

const MOST_WITH_FIELDS = 200

/** A record of the answer while its members are being collected. */
interface Place {
  relation: Relation
  shape: RecordShape
}

/** Collects the columns of the SELECT and, beside them, what they mean in the answer. */
export class SelectColumns {
  readonly columns: string[] = []
  readonly root: Place
  readonly children: ChildPlan[] = []

  constructor(
    private readonly draft: Draft,
    private readonly planChild: (query: Query) => ChildPlan,
  ) {
    this.root = { relation: draft.joins.root, shape: this.newShape(draft.joins.root) }
    for (const item of draft.query.select) this.addItem(item)
  }

  add(sql: string): number {
    this.columns.push(sql)
    return this.columns.length - 1
  }

  private newShape(relation: Relation): RecordShape {
    return { idColumn: this.add(idExpression(relation)), typeColumn: this.add(typeExpression(relation)), members: [] }
  }

  private addItem(item: SelectItem) {
    if (item.kind === 'fields') this.addFields(item)
    else if (item.kind === 'typeof') this.addTypeof(item)
    else if (item.kind === 'children') {
      const child = this.planChild(item.query)
      this.root.shape.members.push({ kind: 'children', name: child.name, slot: this.children.length })
      this.children.push(child)
    } else if (item.operand.kind === 'field') {
      if (item.alias) throw malformedQuery('only aggregate expressions use field aliasing')
      this.addPath(this.root, item.operand.path)
    } else this.addFunction(item)
  }

  private addFields(item: Extract<SelectItem, { kind: 'fields' }>) {
    const { query, object } = this.draft
    const bounded = item.which === 'STANDARD' || (query.limit !== null && query.limit <= MOST_WITH_FIELDS)
    if (!bounded) throw malformedQuery(`The SOQL FIELDS function must have a LIMIT of at most ${MOST_WITH_FIELDS}`)
    const fields = object.fields.filter(field => item.which === 'ALL' || field.custom === (item.which === 'CUSTOM'))
    for (const { name } of fields) this.addPath(this.root, { parts: [name], at: item.at })
  }

  private addFunction({ operand, alias }: Extract<SelectItem, { kind: 'operand' }>) {
    const { field, sql, formatted, resolved } = this.draft.operands.translate(operand)
    if (operand.kind === 'function' && sql !== resolved?.sql) {
      throw malformedQuery(`Field must be grouped or aggregated: ${field.name}`)
    }
    const name = alias?.name ?? (operand.kind === 'distance' ? 'expr0' : field.name)
    const path = operand.kind === 'function' && operand.inner.kind === 'field' ? operand.inner.path.parts : []
    const place = alias ? this.root : this.walk(this.root, { parts: path, at: operand.at })
    this.requireNew(place, name, operand.at)
    place.shape.members.push({ kind: 'value', name, field, column: this.add(sql), formatted })
  }

  /** The record a path leads to, hung into those on the way to it. */
  private walk(from: Place, path: Path): Place {
    let place = from
    for (const name of this.draft.joins.fromRoot(path.parts).slice(0, -1)) place = this.step(place, name, path)
    return place
  }

  private step({ relation, shape }: Place, name: string, path: Path): Place {
    const next = this.draft.joins.follow(relation, name, path)
    const known = shape.members.find(member => member.kind === 'parent' && member.name === next.name)
    if (known?.kind === 'parent') return { relation: next, shape: known.shape }
    const foreignKey = relation.sources.map(({ object }) => findRelationship(object, name)?.name).find(Boolean) ?? ''
    const parent = this.newShape(next)
    shape.members.push({ kind: 'parent', name: next.name, foreignKey, shape: parent })
    return { relation: next, shape: parent }
  }

  private addPath(from: Place, path: Path) {
    const place = this.walk(from, path)
    const name = path.parts.at(-1) ?? ''
    const { field, sql } = this.draft.joins.column(place.relation, name, path)
    this.requireNew(place, field.name, path.at)
    place.shape.members.push(
      field.type === 'address'
        ? this.address(place.relation, field)
        : { kind: 'value', name: field.name, field, column: this.add(sql), formatted: false },
    )
  }

  private requireNew({ shape }: Place, name: string, at: number) {
    if (!shape.members.some(member => member.name === name)) return
    const message = `duplicate field selected: ${name}`
    // Recorded without the statement where FIELDS() is what selects the field again.
    if (this.draft.query.select.some(item => item.kind === 'fields')) throw badRequest('INVALID_FIELD', message)
    throw meaningError(this.draft.context.text, at, 'INVALID_FIELD', message)
  }

  private addTypeof({ path, branches, otherwise }: Extract<SelectItem, { kind: 'typeof' }>) {
    const place = this.walk(this.root, path)
    const relation = this.draft.joins.follow(place.relation, path.parts.at(-1) ?? '', path)
    const shapes = new Map<string, RecordShape>()
    for (const { object, paths } of branches) {
      const source = relation.sources.find(({ object: { name } }) => sameText(name, object.name))
      if (!source) throw noSuchObject(this.draft.context.text, object.at, object.name)
      // One of the tables alone: in a branch the fields are those of one object.
      const only: Relation = { ...relation, sources: [source], relations: new Map() }
      shapes.set(source.object.name, this.shapeOf(only, paths))
    }
    const rest = this.shapeOf(relation, otherwise)
    place.shape.members.push({
      kind: 'variant',
      name: relation.name,
      typeColumn: rest.typeColumn,
      shapes,
      otherwise: rest,
    })
  }

  private shapeOf(relation: Relation, paths: Path[]): RecordShape {
    const place = { relation, shape: this.newShape(relation) }
    for (const path of paths) this.addPath(place, path)
    return place.shape
  }

  private address(relation: Relation, field: Field): ShapeMember {
    const prefix = field.name.slice(0, -'Address'.length)
    const parts = relation.sources.flatMap(({ alias, object }) =>
      object.fields
        .filter(part => part.compoundFieldName === field.name)
        .map(part => ({
          name: part.name.charAt(prefix.length).toLowerCase() + part.name.slice(prefix.length + 1),
          column: this.add(`${alias}.${quote(part.name)}`),
        })),
    )
    return { kind: 'address', name: field.name, parts: parts.sort((a, b) => (a.name < b.name ? -1 : 1)) }
  }
}
