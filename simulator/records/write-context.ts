import type { Call } from '../http/call'
import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import { type WriteOptions, readWriteOptions } from './write-options'

export interface WriteContext {
  org: Org
  /** The object as the user may see it. */
  object: ObjectType
  userId: string
  options: WriteOptions
}

/** A write as a request asks for it. */
export const contextOf = (call: Call, object: ObjectType): WriteContext => ({
  org: call.org,
  object,
  userId: call.userId,
  options: readWriteOptions(call),
})

/** The object with every field, hidden ones too: what is stored. */
export const completeObject = ({ org, object }: Pick<WriteContext, 'org' | 'object'>): ObjectType =>
  org.schema.complete(object.name) ?? object
