import { answerIdentity, answerUserinfo } from '../auth/identity'
import { requireUser } from '../auth/session'
import { answerSoap } from '../auth/soap-login'
import { answerRevoke, answerToken } from '../auth/token'
import { isSoapCode } from '../auth/login-refusals'
import { viewerOf } from '../org/viewer'
import { answerRest } from '../rest/route'
import { answerVersions } from '../rest/versions'
import { type Answer, html } from './answer'
import { notFound } from './api-error'
import type { Call } from './call'
import { recordPage } from './record-page'

const LONGEST_URI = 16_384

/** Whether a request counts against the organization's API limit: everything under a version does, a login does not. */
export const isCounted = (segments: string[]) =>
  segments.length > 2 && segments[0]?.toLowerCase() === 'services' && segments[1]?.toLowerCase() === 'data'

export const tooLong = (uri: string): Answer | null =>
  uri.length > LONGEST_URI ? html(414, '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>') : null

function withUser(call: Call): Call {
  return { ...call, ...viewerOf(call.org, requireUser(call.org, call.headers, call.query)) }
}

/** What the organization has to say to a request, as long as nothing goes wrong with the line. */
export function answerCall(call: Call): Answer {
  const [first = '', second = '', third = ''] = call.segments.map(segment => segment.toLowerCase())
  const { org, segments } = call
  const page = call.method === 'GET' ? recordPage(org, segments) : null
  if (page) return page
  if (first === 'id') return answerIdentity(withUser(call))
  if (first !== 'services') throw notFound()
  if (second === 'soap' && third === 'u') {
    return answerSoap(
      call,
      org.faults.take('login', ({ kind, code }) => kind === 'login-refused' && isSoapCode(code ?? '')),
    )
  }
  if (second === 'oauth2' && third === 'token') {
    return answerToken(
      call,
      org.faults.take('token', ({ kind, code }) => kind === 'login-refused' && !isSoapCode(code ?? '')),
    )
  }
  if (second === 'oauth2' && third === 'revoke') return answerRevoke(call)
  if (second === 'oauth2' && third === 'userinfo') return answerUserinfo(withUser(call))
  if (second !== 'data') throw notFound()
  if (!isCounted(segments)) return answerVersions()
  const known = withUser(call)
  org.limit.count()
  return answerRest(known)
}
