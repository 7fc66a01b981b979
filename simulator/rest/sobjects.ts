import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { entryOf } from '../http/entry-of'
import { requireMethod } from '../http/require-method'
import { answerDescribeResource } from '../layouts/answer-layouts'
import { answerListViews } from '../layouts/answer-list-views'
import { answerQuickActions } from '../layouts/answer-quick-actions'
import { describeObject } from '../schema/describe'
import { summarizeObject } from '../schema/describe-summary'
import type { ObjectType } from '../schema/field'
import { answerDeleted, answerUpdated } from './changes'
import { answerObject } from './object-resource'
import { checkConditions } from './preconditions'
import { looksLikeId } from './record-key'
import { answerRecord } from './record-resource'
import { answerRelated } from './related-records'
import { answerUpsert } from './upsert'
import { answerUserPassword } from './user-password'

/** What answers `/sobjects/<Type>/<name>[/…]` when the name is no id and no field; names in lower case, one line each. */
const OBJECT_RESOURCES: Record<string, (call: Call, object: ObjectType) => Answer> = {
  deleted: answerDeleted,
  describe: (call, object) =>
    call.segments[6] === undefined ? answerDescribe(call, object) : answerDescribeResource(call, object),
  updated: answerUpdated,
  listviews: answerListViews,
  quickactions: answerQuickActions,
}

/** `/sobjects`, and by what follows: an object, a resource of it, a record by id or by external id, what is related to one. */
export function answerSobjects(call: Call): Answer {
  const [, , , , name, key, value, ...further] = call.segments
  if (name === undefined) return answerList(call)
  const object = call.schema.object(name)
  if (!object) throw notFound()
  if (key === undefined) return answerObject(call, object)
  const resource = entryOf(OBJECT_RESOURCES, key)
  if (resource) return resource(call, object)
  if (value !== undefined && looksLikeId(key)) {
    const isPassword = object.name === 'User' && value.toLowerCase() === 'password' && further.length === 0
    return isPassword ? answerUserPassword(call, object, key) : answerRelated(call, object, key, [value, ...further])
  }
  if (further.length > 0) throw notFound()
  if (value !== undefined) return answerUpsert(call, object, key, value)
  // An Id without a value is the external id of a record that is not there yet.
  if (key.toLowerCase() === 'id' && call.method === 'POST') return answerObject(call, object)
  return answerRecord(call, object, key)
}

function answerList(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const sobjects = () => call.schema.objects().map(object => summarizeObject(object, call.version))
  return unlessUnchanged(call, () => ({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: sobjects() }))
}

function answerDescribe(call: Call, object: ObjectType): Answer {
  requireMethod(call, 'HEAD,GET')
  return unlessUnchanged(call, () => describeObject(call, object))
}

/** What the schema says, for those whose knowledge is older than it. */
function unlessUnchanged(call: Call, describe: () => unknown): Answer {
  const validators = { 'last-modified': call.schema.since.toUTCString() }
  return checkConditions(call, validators) ?? json(200, describe(), validators)
}
