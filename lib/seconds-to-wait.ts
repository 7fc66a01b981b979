import { RateLimiterRes } from 'rate-limiter-flexible'

/** Takes one try of a rate limit before it is made, so that tries sent side by side count too: 0, or how long to wait. */
export async function secondsToWait(consuming: Promise<unknown>): Promise<number> {
  try {
    await consuming
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}
