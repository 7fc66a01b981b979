import type { Org } from '../org/org'
import { makeId } from '../salesforce-id'
import type { ObjectType } from '../schema/field'

/** Room for the layouts, list views and actions of one object among the ids of their kind. */
const PER_OBJECT = 16

/** The id of the n-th thing of a kind that belongs to an object: the same one in every run. */
export function idWithinObject(org: Org, object: ObjectType, prefix: string, index = 0): string {
  const place = org.schema.completeObjects().findIndex(({ name }) => name === object.name)
  return makeId(prefix, (place + 1) * PER_OBJECT + index)
}
