import type { Answer } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { entryOf } from '../http/entry-of'
import { answerAuthorize } from './authorize'
import { answerIntrospect } from './introspect'
import { answerRevoke } from './revoke'
import { answerToken } from './token'
import { answerUserinfo } from './userinfo'

/** What answers each part of `/services/oauth2`; names in lower case, one line each. */
const OAUTH: Record<string, (call: Call) => Answer> = {
  authorize: answerAuthorize,
  introspect: answerIntrospect,
  revoke: answerRevoke,
  token: answerToken,
  userinfo: answerUserinfo,
}

export function answerOauth(call: Call): Answer {
  const answer = entryOf(OAUTH, call.segments[2] ?? '')
  if (!answer) throw notFound()
  return answer(call)
}
