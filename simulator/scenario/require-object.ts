import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import { ScenarioError } from './read-scenario'

/** The object a key of a scenario speaks of. */
export function requireObject(org: Org, name: string, key: string): ObjectType {
  const object = org.schema.complete(name)
  if (!object) throw new ScenarioError(`"${key}": there is no object ${name}`)
  return object
}
