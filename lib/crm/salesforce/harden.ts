import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { classify } from './errors'
import { assertAllowedUrl } from './hosts'
import type { Meter } from './meter'

/** For one HTTP request, and for all that one click may take. */
export const REQUEST_TIMEOUT_MS = 10_000
export const DEADLINE_MS = 14_000

type Transport = Connection['_transport']
type Request = Parameters<Transport['httpRequest']>
type Limits = {
  /** The one place that may be talked to: a token never leaves the host it was given for. */
  origin: string
  simulator: string | undefined
  /** For what counts against the org's API calls; sign-ins do not. */
  meter?: Meter
  /** Work that was given up must not go on calling behind everybody's back. */
  isOver?: () => boolean
}

/**
 * jsforce by default waits 30 minutes, repeats GETs for 15 seconds and follows redirects to any host with the token in
 * hand. This puts an end to all three on one transport: a connection has one, and an OAuth2 client another.
 * `connection: close` because a kept-alive socket that Salesforce has dropped would turn a create into an unknown outcome.
 */
export function harden<T extends { _transport: Transport }>(client: T, limits: Limits): T {
  const { origin, simulator, meter, isOver } = limits
  const transport = client._transport
  const send = transport.httpRequest.bind(transport)
  transport.httpRequest = (...[request, options]: Request) => {
    if (isOver?.()) throw new CrmError('timed_out')
    assertAllowedUrl(request.url, simulator)
    if (new URL(request.url).origin !== new URL(origin).origin) throw new CrmError('unexpected_answer', OTHER_HOST)
    const uncount = meter?.before()
    const closing = { ...request, headers: { ...request.headers, connection: 'close' } }
    const sent = send(closing, {
      ...options,
      timeout: REQUEST_TIMEOUT_MS,
      followRedirect: undefined,
      retry: { maxRetries: 0 },
    })
    if (meter && uncount)
      sent.then(
        ({ statusCode, headers }) => (statusCode === 401 ? uncount() : meter.after(orgUsage(headers))),
        // Whoever has sent the request hears of its failure; here it only matters whether it reached anybody.
        (error: unknown) => classify(error).code === 'unreachable' && uncount(),
      )
    return sent
  }
  return client
}

const OTHER_HOST = 'The request was meant for another host, so it was not sent.'

/** `Sforce-Limit-Info: api-usage=18/5000` */
function orgUsage(headers: Record<string, string> | undefined) {
  const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(headers?.['sforce-limit-info'] ?? '') ?? []
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
