import type { Org } from '../org/org'
import type { Field, ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { ScenarioError } from './read-scenario'

/** The object a key of a scenario speaks of. */
export function requireObject(org: Org, name: string, key: string): ObjectType {
  const object = org.schema.complete(name)
  if (!object) throw new ScenarioError(`"${key}": there is no object ${name}`)
  return object
}

/** The field a key of a scenario speaks of. */
export function requireField(org: Org, objectName: string, name: string, key: string): Field {
  const object = requireObject(org, objectName, key)
  const field = findField(object, name)
  if (!field) throw new ScenarioError(`"${key}": ${object.name} has no field ${name}`)
  return field
}
