import { type Answer, empty } from '../http/answer'
import type { Org } from '../org/org'
import type { AuthorizationRequest } from './authorizations'
import type { OAuthError } from './oauth-error'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Whether a browser may be sent there: to this machine always, elsewhere when the client is set up for it. */
export function mayCallBack(org: Org, redirectUri: string): boolean {
  if (org.scenario.callbackUrls.includes(redirectUri)) return true
  return URL.canParse(redirectUri) && LOOPBACK.includes(new URL(redirectUri).hostname)
}

type Target = Pick<AuthorizationRequest, 'redirectUri' | 'state' | 'responseType'>

/** Sends the browser back to the client: values of a code in the query, a token's in the fragment. */
export function callBack({ redirectUri, state, responseType }: Target, values: Record<string, string>): Answer {
  const url = new URL(redirectUri)
  const all = { ...values, ...(state === null ? {} : { state }) }
  if (responseType === 'token') url.hash = new URLSearchParams(all).toString()
  else for (const [name, value] of Object.entries(all)) url.searchParams.append(name, value)
  return empty(302, { location: url.toString(), 'cache-control': 'no-store' })
}

export const callBackError = (target: Target, error: OAuthError): Answer => callBack(target, error.body())
