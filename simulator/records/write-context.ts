import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import type { WriteOptions } from './write-options'

export interface WriteContext {
  org: Org
  /** The object as the user may see it. */
  object: ObjectType
  userId: string
  options?: WriteOptions
}

/** The object with every field, hidden ones too: what is stored. */
export const completeObject = ({ org, object }: Pick<WriteContext, 'org' | 'object'>): ObjectType =>
  org.schema.complete(object.name) ?? object
