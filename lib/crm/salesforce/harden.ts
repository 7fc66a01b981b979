import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { assertAllowedUrl } from './hosts'

/** For one HTTP request, and for all that one click may take. */
export const REQUEST_TIMEOUT_MS = 10_000
export const DEADLINE_MS = 14_000

type Transport = Connection['_transport']
type Request = Parameters<Transport['httpRequest']>

/**
 * jsforce by default waits 30 minutes, repeats GETs for 15 seconds and follows redirects to any host with the token in
 * hand. This puts an end to all three on one connection, for login as well as REST. `connection: close` because a
 * kept-alive socket that Salesforce has dropped would turn a create into an unknown outcome.
 */
export function harden<C extends Connection>(connection: C, simulator: string | undefined): C {
  const transport = connection._transport
  const send = transport.httpRequest.bind(transport)
  transport.httpRequest = (...[request, options]: Request) => {
    assertAllowedUrl(request.url, simulator)
    const closing = { ...request, headers: { ...request.headers, connection: 'close' } }
    return send(closing, {
      ...options,
      timeout: REQUEST_TIMEOUT_MS,
      followRedirect: undefined,
      retry: { maxRetries: 0 },
    })
  }
  return connection
}

/** jsforce never settles when a reply stalls after its headers, so nothing is awaited without this. */
export function withDeadline<T>(work: Promise<T>, ms = DEADLINE_MS): Promise<T> {
  let timer: NodeJS.Timeout
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CrmError('timed_out')), ms)
  })
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}
