import { env } from '@/lib/env'
import { ADDRESS_HEADER } from '@/lib/request-facts'
import { signInRefused } from '@/lib/routes'
import { SALESFORCE } from './salesforce-provider'
import { takeAddressTry } from './throttle'

const CALLBACK = new RegExp(`/callback/${SALESFORCE}/?$`)

/** Coming back from Salesforce costs a call there and a look in our database: no address has that for nothing. */
export async function heldBack(request: Request): Promise<Response | null> {
  if (!CALLBACK.test(new URL(request.url).pathname)) return null
  if ((await takeAddressTry(request.headers.get(ADDRESS_HEADER) ?? 'unknown')) === 0) return null
  return Response.redirect(new URL(signInRefused('too_many'), env().NEXTAUTH_URL), 303)
}
