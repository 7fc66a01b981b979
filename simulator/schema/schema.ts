import { sameText } from '../same-text'
import type { Field, ObjectType } from './field'
import { perObject } from './per-object'
import type { Rights } from './rights'
import { VisibleSchema } from './visible-schema'

/** What holds for every user: fields and objects hidden by a fault, picklists an administrator has closed. */
export interface SchemaRestrictions {
  hiddenObjects: string[]
  hiddenFields: { object: string; field: string }[]
  restrictedPicklists: { object: string; field: string }[]
  /** Required fields that need not be filled in this organization. */
  optionalFields: { object: string; field: string }[]
}

const byName = perObject(object => new Map(object.fields.map(field => [field.name.toLowerCase(), field])))

export const findField = (object: ObjectType, name: string): Field | undefined => byName(object).get(name.toLowerCase())

/** The relationship `Owner` of the field `OwnerId`, whatever the case it is written in. */
export const findRelationship = (object: ObjectType, name: string): Field | undefined =>
  object.fields.find(field => field.relationshipName !== null && sameText(field.relationshipName, name))

/** The objects of an organization, and what each user sees of them. */
export class Schema {
  private readonly all = new Map<string, ObjectType>()
  private restrictions: SchemaRestrictions = {
    hiddenObjects: [],
    hiddenFields: [],
    restrictedPicklists: [],
    optionalFields: [],
  }
  private views = new Map<Rights | null, VisibleSchema>()

  constructor(objects: ObjectType[]) {
    for (const object of objects) this.add(object)
  }

  add(object: ObjectType) {
    this.all.set(object.name.toLowerCase(), { ...object, fields: [...object.fields] })
    this.views.clear()
  }

  /** Adds a field after another one, or at the end. */
  addField(objectName: string, field: Field, after?: string) {
    const object = this.complete(objectName)
    if (!object) throw new Error(`There is no object ${objectName}`)
    if (findField(object, field.name)) return
    const place = object.fields.findIndex(other => other.name === after)
    object.fields.splice(place === -1 ? object.fields.length : place + 1, 0, field)
    this.views.clear()
  }

  restrict(restrictions: SchemaRestrictions) {
    this.restrictions = restrictions
    this.views.clear()
  }

  /** The objects as a user with these rights sees them; an administrator (null) sees all that is not hidden. */
  seenBy(rights: Rights | null): VisibleSchema {
    const known = this.views.get(rights)
    if (known) return known
    const view = new VisibleSchema(this.completeObjects(), this.restrictions, rights)
    this.views.set(rights, view)
    return view
  }

  /** The object with every field, hidden ones too: what is stored. */
  complete = (name: string): ObjectType | undefined => this.all.get(name.toLowerCase())

  /** The same of an object that every organization has. */
  standard(name: string): ObjectType {
    const object = this.complete(name)
    if (!object) throw new Error(`There is no object ${name}`)
    return object
  }

  completeObjects = (): ObjectType[] => [...this.all.values()]
  byPrefix = (id: string): ObjectType | undefined =>
    this.completeObjects().find(object => id.startsWith(object.keyPrefix))
}
