import type { Call } from '../http/call'
import { readWriteOptions } from '../records/write-options'
import type { WriteContext } from '../records/write-record'
import type { ObjectType } from '../schema/field'

export const contextOf = (call: Call, object: ObjectType): WriteContext => ({
  org: call.org,
  object,
  userId: call.userId,
  options: readWriteOptions(call),
})
