import type { Answer } from '../http/answer'
import type { Call } from '../http/call'
import { type Viewer, viewerOf } from '../org/viewer'
import { findSession, readToken } from './session'

/** The identity services refuse in one word of plain text. */
export const refuseIdentity = (status: number, word: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain;charset=UTF-8' },
  body: word,
})

/** Whose session it is, given in the header, the address or a form; or the refusal. */
export function identityCaller(call: Call): Viewer | Answer {
  const header = readToken(call.headers, call.query)
  const token = header === '' ? (new URLSearchParams(call.body).get('access_token') ?? '') : header
  if (token === '') return refuseIdentity(403, 'Missing_OAuth_Token')
  const session = token === null ? null : findSession(call.org, token)
  return session ? viewerOf(call.org, session.userId) : refuseIdentity(403, 'Bad_OAuth_Token')
}
