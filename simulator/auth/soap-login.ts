import type { Call } from '../http/call'
import type { SignIn } from '../org/users'
import { makeId, toId15 } from '../salesforce-id'
import type { SoapRequest } from '../soap/envelope'
import { SoapFault } from '../soap/fault'
import { textOf } from '../xml/read-xml'
import { SERVICES, type SoapService } from '../soap/service'
import { escapeXml } from '../xml/escape-xml'
import { checkPassword, hasExpired } from './check-password'
import { SOAP_REFUSALS, TEXT_FOR_ANY_CODE, isSoapCode, versionRefusal } from './login-refusals'
import { userInfo } from './user-info'

const LAST_WITH_LOGIN = 64
const PACKAGE_ID = toId15(makeId('0DF', 1))

const refuse = (code: string, message = SOAP_REFUSALS[code] ?? TEXT_FOR_ANY_CODE) =>
  new SoapFault(code, message, 'LoginFault')

/** The operation `login` of the partner and the enterprise API. */
export function loginBySoap(call: Call, service: SoapService, { operation }: SoapRequest): string {
  const { org, version } = call
  const fault = org.faults.take('login', ({ kind, code }) => kind === 'login-refused' && isSoapCode(code ?? ''))
  if (fault?.code) throw refuse(fault.code, fault.message)
  if (Number(version) > LAST_WITH_LOGIN) throw refuse('INVALID_OPERATION', versionRefusal(version))
  if (!org.scenario.soapLogin) throw refuse('INVALID_OPERATION')
  const check = checkPassword(org, textOf(operation, 'username') ?? '', textOf(operation, 'password') ?? '', 'api')
  if (check.outcome === 'token-missing') throw refuse('LOGIN_MUST_USE_SECURITY_TOKEN')
  // Too many logins in an hour and a second factor are told to administrators, in the login history; not to the program.
  if (check.outcome !== 'accepted' || org.scenario.mfa) throw refuse('INVALID_LOGIN')
  if (!org.scenario.api) throw refuse('API_DISABLED_FOR_ORG')
  if (!org.scenario.anyApiAuth) throw refuse('INSUFFICIENT_ACCESS')
  return `<loginResponse><result>${loginResult(call, service, check.signIn)}</result></loginResponse>`
}

function loginResult({ baseUrl, org, version }: Call, service: SoapService, signIn: SignIn): string {
  const place = `${version}/${toId15(org.id)}`
  const letter = service === SERVICES.c ? 'c' : 'u'
  const expired = hasExpired(org, signIn)
  const elements: [string, string][] = [
    ['metadataServerUrl', `${baseUrl}/services/Soap/m/${place}`],
    ['passwordExpired', String(expired)],
    ['sandbox', String(org.scenario.sandbox)],
    ['serverUrl', `${baseUrl}/services/Soap/${letter}/${place}${letter === 'c' ? `/${PACKAGE_ID}` : ''}`],
    ['sessionId', org.sessions.start(signIn.userId, { restricted: expired })],
    ['userId', signIn.userId],
  ]
  const texts = elements.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
  return `${texts.join('')}<userInfo>${userInfo(org, signIn.userId, version)}</userInfo>`
}
