import { randomBytes } from 'node:crypto'
import type { Org } from '../org/org'
import { toId18 } from '../salesforce-id'
import { SoapFault } from './fault'
import { textOf } from './read-xml'
import type { SoapCall, SoapOperation } from './soap-call'

function change({ call, operation, sessionId }: SoapCall, password: string) {
  const { org } = call
  const given = textOf(operation, 'userId') ?? ''
  const signIn = org.users.byId(toId18(given) ?? '')
  if (!signIn) throw new SoapFault('INVALID_ID_FIELD', `invalid user id: ${given}`, 'InvalidIdFault')
  setPasswordOf(org, signIn.userId, password)
  const own = org.sessions.find(sessionId, org.scenario.sessionSeconds)
  if (own) own.restricted = false
}

/** The security token stays: the mail that would bring a new one has nobody to read it. */
function setPasswordOf(org: Org, userId: string, password: string) {
  const signIn = org.users.byId(userId)
  if (!signIn) return
  signIn.password = password
  signIn.renewed = true
  if (userId === org.userId) org.credentials = { ...org.credentials, password }
}

export const setPassword: SoapOperation = soap => {
  change(soap, textOf(soap.operation, 'password') ?? '')
  return '<result/>'
}

export const resetPassword: SoapOperation = soap => {
  const password = randomBytes(6).toString('hex')
  change(soap, password)
  return `<result><password>${password}</password></result>`
}
