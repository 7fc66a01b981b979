import { type Answer, empty } from '../http/answer'
import { type Call, readObject } from '../http/call'
import { requireMethod } from '../http/require-method'
import { contextOf } from '../records/write-context'
import { deleteRecord, updateRecord } from '../records/write-record'
import type { ObjectType } from '../schema/field'
import { checkConditions, validatorsOf } from './preconditions'
import { readKey, requireNoId } from './record-key'
import { answerRetrieve } from './retrieve'

/** `/sobjects/<Type>/<id>`. */
export function answerRecord(call: Call, object: ObjectType, key: string): Answer {
  requireMethod(call, 'HEAD,GET,PATCH,DELETE')
  const id = readKey(call, object, key)
  if (call.method === 'GET') return answerRetrieve(call, object, id)
  if (call.method === 'PATCH') return changeRecord(call, object, id)
  deleteRecord(contextOf(call, object), id)
  return empty(204)
}

function changeRecord(call: Call, object: ObjectType, id: string): Answer {
  const body = readObject(call.body)
  requireNoId(body)
  checkConditions(call, validatorsOf(call, object, id))
  updateRecord(contextOf(call, object), id, body)
  return empty(204)
}
