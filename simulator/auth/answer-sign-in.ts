import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { entryOf } from '../http/entry-of'
import { answerConsent, answerErrorPage } from './consent-page'
import { publicKeys } from './id-token'
import { answerIdentity } from './identity'
import { answerLogin } from './login-page'
import { answerOpenidConfiguration } from './openid-configuration'

/** The pages of the sign-in and what is beside them; paths in lower case. */
const PAGES: Record<string, (call: Call) => Answer> = {
  '.well-known/openid-configuration': answerOpenidConfiguration,
  'id/keys': () => json(200, publicKeys()),
  'setup/secur/remoteaccessauthorizationpage.apexp': answerConsent,
  'setup/secur/remoteaccesserrorpage.apexp': answerErrorPage,
}

/** Answers what somebody's identity is about, outside `/services`; null for every other address. */
export function answerSignIn(call: Call): Answer | null {
  const page = entryOf(PAGES, call.segments.join('/'))
  if (page) return page(call)
  if (call.segments[0]?.toLowerCase() === 'id') return answerIdentity(call)
  return call.segments.length === 0 && call.query.has('startURL') ? answerLogin(call) : null
}
