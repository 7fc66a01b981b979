import { type Answer, xml } from '../http/answer'
import { methodNotAllowed } from '../http/api-error'
import type { Call } from '../http/call'
import type { Fault } from '../org/faults'
import type { Credentials, Org } from '../org/org'
import { toId15 } from '../salesforce-id'
import { SOAP_REFUSALS, TEXT_FOR_ANY_CODE, versionRefusal } from './login-refusals'
import { type SoapRequest, clientFault, envelope, escapeXml, loginFault, readEnvelope } from './soap-envelope'
import { userInfo } from './user-info'

const LAST_WITH_LOGIN = 64

const refuse = (code: string, message = SOAP_REFUSALS[code] ?? TEXT_FOR_ANY_CODE) => loginFault(code, message)

/** What is wrong with a user name and a password that ends in the security token; null when nothing is. */
function problemWith(credentials: Credentials, username: string, password: string, trustedIp: boolean): string | null {
  if (username.trim().toLowerCase() !== credentials.username.toLowerCase()) return 'INVALID_LOGIN'
  if (password === credentials.password + credentials.token) return null
  if (!password.startsWith(credentials.password)) return 'INVALID_LOGIN'
  if (trustedIp && password === credentials.password) return null
  return password === credentials.password ? 'LOGIN_MUST_USE_SECURITY_TOKEN' : 'INVALID_LOGIN'
}

/** Answers `POST /services/Soap/u/<version>`. */
export function answerSoap(call: Call, refusal: Fault | null): Answer {
  if (call.method !== 'POST') throw methodNotAllowed(call.method, 'POST')
  const request = readEnvelope(call.body)
  if (!request) return clientFault('Content is not allowed in prolog.')
  const version = call.segments[3] ?? ''
  if (request.operation === 'login') return login(call, version, request, refusal)
  if (request.operation === 'logout') return xml(200, envelope('<logoutResponse/>'))
  return clientFault(`No operation available for request {urn:partner.soap.sforce.com}${request.operation}`)
}

function login(call: Call, version: string, request: SoapRequest, refusal: Fault | null): Answer {
  const { org } = call
  if (refusal?.code) return refuse(refusal.code, refusal.message)
  if (Number(version) > LAST_WITH_LOGIN) return refuse('INVALID_OPERATION', versionRefusal(version))
  if (!org.scenario.soapLogin) return refuse('INVALID_OPERATION')
  const { username = '', password = '' } = request.arguments
  const problem = problemWith(org.credentials, username, password, org.scenario.trustedIp)
  if (problem) return refuse(problem)
  return xml(200, envelope(`<loginResponse><result>${loginResult(call, org, version)}</result></loginResponse>`))
}

function loginResult({ baseUrl }: Call, org: Org, version: string): string {
  const place = `${version}/${toId15(org.id)}`
  const elements: [string, string][] = [
    ['metadataServerUrl', `${baseUrl}/services/Soap/m/${place}`],
    ['passwordExpired', 'false'],
    ['sandbox', String(org.scenario.sandbox)],
    ['serverUrl', `${baseUrl}/services/Soap/u/${place}`],
    ['sessionId', org.sessions.start(org.userId)],
    ['userId', org.userId],
  ]
  const texts = elements.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
  return `${texts.join('')}<userInfo>${userInfo(org)}</userInfo>`
}
