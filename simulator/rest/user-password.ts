import { hasExpired } from '../auth/check-password'
import { renewPassword } from '../auth/renew-password'
import { type Answer, empty, json } from '../http/answer'
import { apiError, badRequest, notFound } from '../http/api-error'
import { type Call, readObject } from '../http/call'
import { requireMethod } from '../http/require-method'
import { rightsOf } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { readKey } from './record-key'

/** Of other people's passwords only those know or change anything who may manage users. */
function mayManage({ org, userId }: Call): boolean {
  const rights = rightsOf(org, userId)
  return rights === null || rights.hasSystem('ManageUsers') || rights.hasSystem('ResetPasswords')
}

/** `/sobjects/User/<id>/password`: whether it has expired, a new one, or one that is made up. */
export function answerUserPassword(call: Call, object: ObjectType, key: string): Answer {
  requireMethod(call, 'HEAD,GET,POST,DELETE')
  const signIn = call.org.users.byId(readKey({ ...call, method: 'GET' }, object, key))
  if (!signIn) throw notFound()
  if (signIn.userId !== call.userId && !mayManage(call)) {
    throw apiError(403, 'INSUFFICIENT_ACCESS', 'You do not have permission to view this record.')
  }
  if (call.method === 'DELETE') return json(200, { NewPassword: renewPassword(call.org, signIn) })
  if (call.method !== 'POST') return json(200, { isExpired: hasExpired(call.org, signIn) })
  const { NewPassword: password } = readObject(call.body)
  if (typeof password !== 'string' || password === '') {
    throw badRequest('INVALID_NEW_PASSWORD', 'Your password must have a mix of letters and numbers.')
  }
  renewPassword(call.org, signIn, password)
  return empty(204)
}
