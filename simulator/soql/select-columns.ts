import { type Field, type ObjectType } from '../schema/field'
import type { Path, Query, SelectItem } from './ast'
import { type Joins, type QueryContext, type Relation, idExpression, typeExpression } from './joins'
import { meaningError } from './query-error'
import { quote } from '../records/tables'
import type { RecordShape, ShapeMember } from './record-shape'

/** Collects the columns of the SELECT and, beside them, what they mean in the answer. */
export class SelectColumns {
  readonly columns: string[] = []
  readonly shape: RecordShape
  readonly children: Query[] = []
  private readonly shapes = new Map<Relation, RecordShape>()

  constructor(
    private readonly context: QueryContext,
    private readonly joins: Joins,
    private readonly object: ObjectType,
  ) {
    this.shape = this.shapeOf(joins.root)
  }

  add(sql: string): number {
    this.columns.push(sql)
    return this.columns.length - 1
  }

  private shapeOf(relation: Relation): RecordShape {
    const known = this.shapes.get(relation)
    if (known) return known
    const shape: RecordShape = {
      idColumn: this.add(idExpression(relation)),
      typeColumn: this.add(typeExpression(relation)),
      members: [],
    }
    this.shapes.set(relation, shape)
    return shape
  }

  addItem(item: SelectItem, query: Query) {
    if (item.kind === 'children') {
      this.shape.members.push({ kind: 'children', name: item.query.from.name, slot: this.children.length })
      this.children.push(item.query)
    } else if (item.kind === 'fields') {
      if (query.limit === null || query.limit > 200) {
        const message = 'The SOQL FIELDS function must have a LIMIT of at most 200'
        throw meaningError(this.context.text, item.at, 'MALFORMED_QUERY', message)
      }
      const fields = this.object.fields.filter(
        field => item.which === 'ALL' || field.custom === (item.which === 'CUSTOM'),
      )
      for (const field of fields) this.addPath({ parts: [field.name], at: item.at })
    } else if (item.kind !== 'aggregate') this.addPath(item.path)
  }

  private addPath(path: Path) {
    const resolved = this.joins.resolve(path)
    const shape = this.nest(resolved.relation)
    const { field } = resolved
    if (shape.members.some(member => member.name === field.name)) return
    if (field.type === 'address') shape.members.push(this.address(resolved.relation, field))
    else shape.members.push({ kind: 'value', name: field.name, field, column: this.add(resolved.sql) })
  }

  /** The shape of a related record, hung into those of the records on the way to it. */
  private nest(relation: Relation): RecordShape {
    const walk = (from: Relation): RecordShape | null => {
      if (from === relation) return this.shapeOf(from)
      for (const next of from.relations.values()) {
        const found = walk(next)
        if (!found) continue
        const parent = this.shapeOf(from)
        if (!parent.members.some(member => member.kind === 'parent' && member.relation === next)) {
          parent.members.push({ kind: 'parent', name: next.name, relation: next, shape: this.shapeOf(next) })
        }
        return found
      }
      return null
    }
    return walk(this.joins.root) ?? this.shape
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
