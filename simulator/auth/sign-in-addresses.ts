import { type Answer, empty } from '../http/answer'
import type { Call } from '../http/call'

/** The real pages' addresses; clients that drive a browser recognize where they are by them. */
const CONSENT = '/setup/secur/RemoteAccessAuthorizationPage.apexp'
const ERROR = '/setup/secur/RemoteAccessErrorPage.apexp'

export const loginPath = (source: string) =>
  `/?ec=302&startURL=${encodeURIComponent(`${CONSENT}?source=${encodeURIComponent(source)}`)}`

/** The token of the request an address is about. */
export const sourceOf = (query: URLSearchParams): string => {
  const start = query.get('startURL') ?? ''
  const mark = start.indexOf('?')
  return new URLSearchParams(mark === -1 ? '' : start.slice(mark)).get('source') ?? ''
}

const goTo = ({ baseUrl }: Call, path: string): Answer =>
  empty(302, { location: baseUrl + path, 'cache-control': 'no-store' })

export const toLogin = (call: Call, source: string) => goTo(call, loginPath(source))
export const toConsent = (call: Call, source: string) => goTo(call, `${CONSENT}?source=${encodeURIComponent(source)}`)
export const toError = (call: Call) => goTo(call, ERROR)
