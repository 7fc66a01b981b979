import type { Field, ObjectType } from './field'
import { perObject } from './per-object'

/** What an administrator has changed: rights taken away, a picklist closed. */
export interface SchemaRestrictions {
  hiddenObjects: string[]
  hiddenFields: { object: string; field: string }[]
  restrictedPicklists: { object: string; field: string }[]
}

export interface ChildRelationship {
  object: ObjectType
  field: Field
  name: string
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const byName = perObject(object => new Map(object.fields.map(field => [field.name.toLowerCase(), field])))

export const findField = (object: ObjectType, name: string): Field | undefined => byName(object).get(name.toLowerCase())

/** The relationship `Owner` of the field `OwnerId`, whatever the case it is written in. */
export const findRelationship = (object: ObjectType, name: string): Field | undefined =>
  object.fields.find(field => field.relationshipName !== null && same(field.relationshipName, name))

/** The objects of an organization: as they are, and as the integration user is allowed to see them. */
export class Schema {
  private readonly all = new Map<string, ObjectType>()
  private visible = new Map<string, ObjectType>()
  private restrictions: SchemaRestrictions = { hiddenObjects: [], hiddenFields: [], restrictedPicklists: [] }

  constructor(objects: ObjectType[]) {
    for (const object of objects) this.add(object)
  }

  add(object: ObjectType) {
    this.all.set(object.name.toLowerCase(), { ...object, fields: [...object.fields] })
    this.restrict(this.restrictions)
  }

  addField(objectName: string, field: Field) {
    const object = this.complete(objectName)
    if (!object) throw new Error(`There is no object ${objectName}`)
    if (!findField(object, field.name)) object.fields.push(field)
    this.restrict(this.restrictions)
  }

  restrict(restrictions: SchemaRestrictions) {
    this.restrictions = restrictions
    this.visible = new Map(
      [...this.all]
        .filter(([key]) => !restrictions.hiddenObjects.some(name => same(name, key)))
        .map(([key, object]) => [key, { ...object, fields: this.visibleFields(object) }]),
    )
  }

  private visibleFields(object: ObjectType): Field[] {
    const names = (rules: { object: string; field: string }[]) =>
      new Set(rules.filter(rule => same(rule.object, object.name)).map(rule => rule.field.toLowerCase()))
    const hidden = names(this.restrictions.hiddenFields)
    const closed = names(this.restrictions.restrictedPicklists)
    return object.fields
      .filter(field => !hidden.has(field.name.toLowerCase()))
      .map(field => (closed.has(field.name.toLowerCase()) ? { ...field, restrictedPicklist: true } : field))
  }

  /** The object with every field, hidden ones too: what is stored. */
  complete = (name: string): ObjectType | undefined => this.all.get(name.toLowerCase())
  /** The object as the user may see it. */
  object = (name: string): ObjectType | undefined => this.visible.get(name.toLowerCase())
  objects = (): ObjectType[] => [...this.visible.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  completeObjects = (): ObjectType[] => [...this.all.values()]
  byPrefix = (id: string): ObjectType | undefined =>
    this.completeObjects().find(object => id.startsWith(object.keyPrefix))

  children(parent: ObjectType): ChildRelationship[] {
    return this.objects().flatMap(object =>
      object.fields
        .filter(field => field.childRelationship !== null && field.referenceTo.includes(parent.name))
        .map(field => ({ object, field, name: field.childRelationship ?? '' })),
    )
  }
}
