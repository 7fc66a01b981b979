import { renewPassword } from '../auth/renew-password'
import { toId18 } from '../salesforce-id'
import { SoapFault } from './fault'
import { textOf } from '../xml/read-xml'
import type { SoapCall, SoapOperation } from './soap-call'

function change({ call, operation, sessionId }: SoapCall, wanted?: string): string {
  const { org } = call
  const given = textOf(operation, 'userId') ?? ''
  const signIn = org.users.byId(toId18(given) ?? '')
  if (!signIn) throw new SoapFault('INVALID_ID_FIELD', `invalid user id: ${given}`, 'InvalidIdFault')
  const password = renewPassword(org, signIn, wanted)
  const own = org.sessions.find(sessionId, org.scenario.sessionSeconds)
  if (own) own.restricted = false
  return password
}

export const setPassword: SoapOperation = soap => {
  change(soap, textOf(soap.operation, 'password') ?? '')
  return '<result/>'
}

export const resetPassword: SoapOperation = soap => `<result><password>${change(soap)}</password></result>`
