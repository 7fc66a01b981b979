import { type Answer, empty, json } from '../http/answer'
import { methodNotAllowed, notFound } from '../http/api-error'
import { type Call, readObject } from '../http/call'
import { entryOf } from '../http/entry-of'
import { createRecord, deleteRecord, updateRecord } from '../records/write-record'
import { toId18 } from '../salesforce-id'
import { describeObject } from '../schema/describe'
import { summarizeObject } from '../schema/describe-summary'
import type { ObjectType } from '../schema/field'
import { recordUrl } from '../soql/record-shape'
import { checkDuplicates } from './duplicate-rule'
import { answerRetrieve } from './retrieve'
import { answerUpsert } from './upsert'
import { contextOf } from './write-context'

/** What answers `/sobjects/<Type>/<name>[/…]` when the name is no id and no field; names in lower case, one line each. */
const OBJECT_RESOURCES: Record<string, (call: Call, object: ObjectType) => Answer> = {
  describe: answerDescribe,
}

/** `/sobjects`, `/sobjects/<Type>`, `/sobjects/<Type>/describe`, `/sobjects/<Type>/<id>`, `/sobjects/<Type>/<field>/<value>`. */
export function answerSobjects(call: Call): Answer {
  const [, , , , name, key, value] = call.segments
  if (name === undefined) return answerList(call)
  const object = call.schema.object(name)
  if (!object) throw notFound()
  if (key === undefined) return answerObject(call, object)
  const resource = entryOf(OBJECT_RESOURCES, key)
  if (resource) return resource(call, object)
  if (value !== undefined) return answerUpsert(call, object, key, value)
  return answerRecord(call, object, key)
}

function answerList(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call.method, 'HEAD,GET')
  const sobjects = call.schema.objects().map(object => summarizeObject(object, call.version))
  return json(200, { encoding: 'UTF-8', maxBatchSize: 200, sobjects })
}

function answerDescribe(call: Call, object: ObjectType): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call.method, 'HEAD,GET')
  return json(200, describeObject(call, object))
}

function answerObject(call: Call, object: ObjectType): Answer {
  if (call.method === 'GET') {
    return json(200, { objectDescribe: summarizeObject(object, call.version), recentItems: [] })
  }
  if (call.method !== 'POST') throw methodNotAllowed(call.method, 'HEAD,GET,POST')
  const body = readObject(call.body)
  checkDuplicates(call, object, body)
  const id = createRecord(contextOf(call, object), body)
  return json(201, { id, success: true, errors: [] }, { location: recordUrl(call.version, object.name, id) })
}

function answerRecord(call: Call, object: ObjectType, key: string): Answer {
  if (call.method === 'GET') return answerRetrieve(call, object, key)
  const id = toId18(key)
  if (id === null || !id.startsWith(object.keyPrefix)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${key}`)
  }
  if (call.method === 'PATCH') {
    updateRecord(contextOf(call, object), id, readObject(call.body))
    return empty(204)
  }
  if (call.method === 'DELETE') {
    deleteRecord(contextOf(call, object), id)
    return empty(204)
  }
  throw methodNotAllowed(call.method, 'HEAD,GET,PATCH,DELETE')
}
