import { randomBytes } from 'node:crypto'
import { toId18 } from '../salesforce-id'
import { SoapFault } from './fault'
import { textOf } from '../xml/read-xml'
import type { SoapCall, SoapOperation } from './soap-call'

/** The security token stays: the mail that would bring a new one has nobody to read it. */
function change({ call, operation, sessionId }: SoapCall, password: string) {
  const { org } = call
  const given = textOf(operation, 'userId') ?? ''
  const signIn = org.users.byId(toId18(given) ?? '')
  if (!signIn) throw new SoapFault('INVALID_ID_FIELD', `invalid user id: ${given}`, 'InvalidIdFault')
  signIn.password = password
  signIn.renewed = true
  if (signIn.userId === org.userId) org.credentials = { ...org.credentials, password }
  const own = org.sessions.find(sessionId, org.scenario.sessionSeconds)
  if (own) own.restricted = false
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
