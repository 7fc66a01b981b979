import { type Answer, json } from '../http/answer'
import { type Call, readObject } from '../http/call'
import { requireMethod } from '../http/require-method'
import { recentRecords } from './recent'
import { contextOf } from '../records/write-context'
import { createRecord } from '../records/write-record'
import { summarizeObject } from '../schema/describe-summary'
import type { ObjectType } from '../schema/field'
import { recordUrl } from '../soql/record-shape'
import { requireNoId } from './record-key'

/** `/sobjects/<Type>`: what it is, and where new records go. */
export function answerObject(call: Call, object: ObjectType): Answer {
  if (call.method === 'GET') {
    return json(200, {
      objectDescribe: summarizeObject(object, call.version),
      recentItems: recentRecords(call, [object]),
    })
  }
  requireMethod(call, 'HEAD,GET,POST')
  const body = readObject(call.body)
  requireNoId(body)
  const id = createRecord(contextOf(call, object), body)
  return json(201, { id, success: true, errors: [] }, { location: recordUrl(call.version, object.name, id) })
}
