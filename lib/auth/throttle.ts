import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_SECONDS = 15 * 60

const perUser = new RateLimiterMemory({ keyPrefix: 'user', points: 5, duration: WINDOW_SECONDS })
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 50, duration: WINDOW_SECONDS })

/** Counts one try before it is made, so that tries sent side by side count too. The answer is how long to wait, or 0. */
export async function takeSignInTry(email: string, address: string): Promise<number> {
  try {
    await perAddress.consume(address)
    await perUser.consume(email)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

/** A sign-in that succeeded counts against nobody. */
export async function forgiveSignInTries(email: string, address: string) {
  await perUser.delete(email)
  await perAddress.reward(address)
}
