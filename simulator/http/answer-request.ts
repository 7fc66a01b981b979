import { answerOauth } from '../auth/answer-oauth'
import { answerSignIn } from '../auth/answer-sign-in'
import { requireUser } from '../auth/session'
import { answerAsync } from '../bulk/v1/answer-async'
import { viewerOf } from '../org/viewer'
import { answerRest } from '../rest/route'
import { answerVersions } from '../rest/versions'
import { answerSoap } from '../soap/answer-soap'
import type { Answer } from './answer'
import { notFound } from './api-error'
import type { Call } from './call'
import { entryOf } from './entry-of'
import { requireReadable } from './refuse-form'
import { recordPage } from './record-page'
import { noSuchPage } from './no-such-page'

/** Whether a request counts against the organization's API limit: everything under a version does, a login does not. */
export const isCounted = (segments: string[]) =>
  segments.length > 2 && segments[0]?.toLowerCase() === 'services' && segments[1]?.toLowerCase() === 'data'

function withUser(call: Call): Call {
  return { ...call, ...viewerOf(call.org, requireUser(call.org, call.headers, call.query)) }
}

/** What answers each part of `/services`; names in lower case, one line each. Those that need a session ask for it. */
const SERVICES: Record<string, (call: Call) => Answer> = {
  apexrest: answerApex,
  async: answerAsync,
  data: answerData,
  oauth2: answerOauth,
  soap: answerSoap,
}

/** What the organization has to say to a request, as long as nothing goes wrong with the line. */
export function answerCall(call: Call): Answer {
  const { org, segments } = call
  const [first = '', second = ''] = segments.map(segment => segment.toLowerCase())
  const page = call.method === 'GET' ? recordPage(org, segments) : null
  if (page) return page
  const signIn = answerSignIn(call)
  if (signIn) return signIn
  const service = first === 'services' ? entryOf(SERVICES, second) : undefined
  if (!service) return noSuchPage()
  return service(call)
}

/** An organization without Apex classes of its own. */
function answerApex(call: Call): never {
  withUser(call)
  throw notFound('Could not find a match for URL')
}

function answerData(call: Call): Answer {
  if (!isCounted(call.segments)) return answerVersions(call)
  const known = withUser(call)
  call.org.limit.count()
  requireReadable(call)
  return answerRest(known)
}
