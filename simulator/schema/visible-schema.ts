import { sameText } from '../same-text'
import { type Field, type ObjectType, isPermissionable } from './field'
import type { Rights } from './rights'
import type { SchemaRestrictions } from './schema'

export interface ChildRelationship {
  object: ObjectType
  field: Field
  name: string
}

/** The objects and fields one user may see, with what that user may do to them. */
export class VisibleSchema {
  private readonly visible: Map<string, ObjectType>
  /** A change of the schema makes a new view of it. */
  readonly since = new Date()

  constructor(
    all: ObjectType[],
    restrictions: SchemaRestrictions,
    private readonly rights: Rights | null,
  ) {
    this.visible = new Map(
      all
        .filter(({ name }) => !restrictions.hiddenObjects.some(hidden => sameText(hidden, name)))
        .filter(({ name, setup }) => !rights || setup || rights.has(name, 'read'))
        .map(object => [object.name.toLowerCase(), this.see(object, restrictions)]),
    )
  }

  private see(object: ObjectType, restrictions: SchemaRestrictions): ObjectType {
    const fields = visibleFields(object, restrictions)
    const { rights } = this
    if (!rights || object.setup) return { ...object, fields }
    return {
      ...object,
      createable: object.createable && rights.has(object.name, 'create'),
      updateable: object.updateable && rights.has(object.name, 'edit'),
      deletable: object.deletable && rights.has(object.name, 'delete'),
      fields: fields.flatMap(field => {
        const right = isPermissionable(field) ? rights.field(object.name, field.name) : 'edit'
        if (right === 'none') return []
        return [right === 'read' ? { ...field, createable: false, updateable: false } : field]
      }),
    }
  }

  object = (name: string): ObjectType | undefined => this.visible.get(name.toLowerCase())
  objects = (): ObjectType[] => [...this.visible.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

  children(parent: ObjectType): ChildRelationship[] {
    return this.objects().flatMap(object =>
      object.fields
        .filter(field => field.childRelationship !== null && field.referenceTo.includes(parent.name))
        .map(field => ({ object, field, name: field.childRelationship ?? '' })),
    )
  }
}

function visibleFields(object: ObjectType, restrictions: SchemaRestrictions): Field[] {
  const names = (rules: { object: string; field: string }[]) =>
    new Set(rules.filter(rule => sameText(rule.object, object.name)).map(rule => rule.field.toLowerCase()))
  const hidden = names(restrictions.hiddenFields)
  const closed = names(restrictions.restrictedPicklists)
  const optional = names(restrictions.optionalFields)
  return object.fields
    .filter(field => !hidden.has(field.name.toLowerCase()))
    .map(field => (closed.has(field.name.toLowerCase()) ? { ...field, restrictedPicklist: true } : field))
    .map(field => (optional.has(field.name.toLowerCase()) ? { ...field, nillable: true } : field))
}
