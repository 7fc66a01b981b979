import type { Field, ObjectType } from './field'
import type { VisibleSchema } from './visible-schema'

/** References that are no relationship of the object they point at. */
const isSilent = (object: ObjectType, field: Field) => field.name === 'MasterRecordId' || object.name === 'Group'

/** Every reference to the object, also those that have no name in a child query. */
export function describeChildren(schema: VisibleSchema, parent: ObjectType) {
  return schema.objects().flatMap(object =>
    object.fields
      .filter(field => field.referenceTo.includes(parent.name) && !isSilent(object, field))
      .map(field => ({
        cascadeDelete: field.cascadeDelete,
        childSObject: object.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: field.childRelationship,
        restrictedDelete: false,
      })),
  )
}
