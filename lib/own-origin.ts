import { env } from './env'

/**
 * Whether a request was made by one of our own pages. Browsers name the page's origin on every POST and cannot be made to
 * lie; a request without one does not come from a page. Ours is what the operator has named, or where the request arrived.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = URL.parse(headers.get('origin') ?? '')
  if (!origin) return false
  return origin.origin === new URL(env().NEXTAUTH_URL).origin || origin.host === headers.get('host')
}
