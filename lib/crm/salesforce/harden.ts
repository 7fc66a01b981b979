import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { assertAllowedUrl } from './hosts'
import type { Meter } from './meter'

/** For one HTTP request, and for all that one click may take. */
export const REQUEST_TIMEOUT_MS = 10_000
export const DEADLINE_MS = 14_000

type Transport = Connection['_transport']
type Request = Parameters<Transport['httpRequest']>

/**
 * jsforce by default waits 30 minutes, repeats GETs for 15 seconds and follows redirects to any host with the token in
 * hand. This puts an end to all three on one connection, for login as well as REST. `connection: close` because a
 * kept-alive socket that Salesforce has dropped would turn a create into an unknown outcome. What goes over a connection
 * with a meter is counted; a sign-in has none, since Salesforce counts it as no API call.
 */
export function harden<C extends Connection>(connection: C, simulator: string | undefined, meter?: Meter): C {
  const transport = connection._transport
  const send = transport.httpRequest.bind(transport)
  transport.httpRequest = (...[request, options]: Request) => {
    assertAllowedUrl(request.url, simulator)
    const closing = { ...request, headers: { ...request.headers, connection: 'close' } }
    meter?.before()
    const answer = send(closing, {
      ...options,
      timeout: REQUEST_TIMEOUT_MS,
      followRedirect: undefined,
      retry: { maxRetries: 0 },
    })
    // The request is made in `send`; what it comes to is told to whoever awaits it, so here a failure is no news.
    if (meter)
      answer.then(
        reply => meter.after(readUsage(reply.headers)),
        () => meter.after(null),
      )
    return answer
  }
  return connection
}

/** `Sforce-Limit-Info: api-usage=18/5000`; absent from answers that were not counted. */
function readUsage(headers: Record<string, string>) {
  const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(headers['sforce-limit-info'] ?? '') ?? []
  return used && limit ? { used: Number(used), limit: Number(limit) } : null
}

/** jsforce never settles when a reply stalls after its headers, so nothing is awaited without this. */
export function withDeadline<T>(work: Promise<T>, ms = DEADLINE_MS): Promise<T> {
  let timer: NodeJS.Timeout
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CrmError('timed_out')), ms)
  })
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}
