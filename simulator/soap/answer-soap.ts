import { loginBySoap } from '../auth/soap-login'
import { findSession } from '../auth/session'
import type { Answer } from '../http/answer'
import { html } from '../http/answer'
import { ApiError, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { entryOf } from '../http/entry-of'
import { viewerOf } from '../org/viewer'
import { FIRST, LAST } from '../rest/versions'
import { type SoapRequest, readEnvelope, soapAnswer } from './envelope'
import { SoapFault, clientFault, faultAnswer, faultOf } from './fault'
import { illegalSession } from './illegal-session'
import { METADATA_OPERATIONS, OPERATIONS, UNCOUNTED, WITH_EXPIRED_PASSWORD } from './operations'
import { childOf, textOf } from '../xml/read-xml'
import { SERVICES, type SoapService } from './service'
import { XmlError } from '../xml/xml-error'

/** Answers `POST /services/Soap/<u, c or m>/<version>[/<organization>]`. */
export function answerSoap(call: Call): Answer {
  const [, , letter = '', version = ''] = call.segments
  const service = entryOf(SERVICES, letter)
  if (!service) throw notFound()
  if (call.method !== 'POST') return onlyPost(call.path)
  try {
    return answerRequest({ ...call, version }, service, readEnvelope(call.body))
  } catch (error) {
    if (error instanceof SoapFault) return faultAnswer(service, error)
    if (error instanceof ApiError) return faultAnswer(service, faultOf(error))
    if (error instanceof XmlError) return refuseXml(service, call.body, error)
    throw error
  }
}

function answerRequest(call: Call, service: SoapService, request: SoapRequest): Answer {
  const { name, namespace } = request.operation
  const table = service === SERVICES.m ? METADATA_OPERATIONS : OPERATIONS
  const isLogin = name === 'login' && service !== SERVICES.m
  const run = Object.hasOwn(table, name) ? table[name] : undefined
  if (namespace !== service.namespace || !(run || isLogin)) {
    return clientFault(
      `No operation available for request {${namespace}}${name}, please check the WSDL for the service.`,
    )
  }
  requireVersion(call.version)
  if (isLogin) return soapAnswer(service, loginBySoap(call, service, request), null)
  const sessionId = (request.header && childOf(request.header, 'SessionHeader')) ?? null
  const token = sessionId ? (textOf(sessionId, 'sessionId') ?? '') : ''
  const session = findSession(call.org, token)
  if (!session || !run) throw illegalSession(token)
  if (session.restricted && !WITH_EXPIRED_PASSWORD.has(name)) {
    const message =
      'The users password has expired, you must call SetPassword before attempting any other API operations'
    throw new SoapFault('INVALID_OPERATION_WITH_EXPIRED_PASSWORD', message)
  }
  const counted = !UNCOUNTED.has(name)
  if (counted) {
    if (!call.org.scenario.api) {
      throw new SoapFault('API_DISABLED_FOR_ORG', 'API is not enabled for this Organization or Partner')
    }
    call.org.limit.count()
  }
  const known = { ...call, ...viewerOf(call.org, session.userId) }
  const content = run({ call: known, sessionId: token, ...request })
  const element = `${name}Response`
  const body = content === '' ? `<${element}/>` : `<${element}>${content}</${element}>`
  return soapAnswer(service, body, counted && service !== SERVICES.m ? call.org.limit : null)
}

function requireVersion(version: string) {
  const number = Number(version)
  if (Number.isInteger(number) && number >= FIRST && number <= LAST) return
  throw new SoapFault('UNSUPPORTED_API_VERSION', 'Invalid Api version specified on URL')
}

/** What is no XML at all never reaches an operation; what breaks off inside one fails there. */
const refuseXml = (service: SoapService, body: string, { message }: XmlError): Answer =>
  body.trim().startsWith('<') ? faultAnswer(service, new SoapFault('UNKNOWN_EXCEPTION', message)) : clientFault(message)

const onlyPost = (path: string): Answer =>
  html(
    405,
    '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>\n' +
      '<title>Error 405 Only POST allowed</title>\n</head>\n<body><h2>HTTP ERROR 405</h2>\n' +
      `<p>Problem accessing ${encodeURI(path)}. Reason:\n<pre>    Only POST allowed</pre></p><hr /><br/>\n</body>\n</html>\n`,
  )
