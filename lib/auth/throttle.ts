import { RateLimiterMemory } from 'rate-limiter-flexible'
import { secondsToWait } from '@/lib/seconds-to-wait'

const WINDOW_SECONDS = 15 * 60

const perUser = new RateLimiterMemory({ keyPrefix: 'user', points: 5, duration: WINDOW_SECONDS })
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 50, duration: WINDOW_SECONDS })

/** Counts one try for the address and for the person; the answer is how many seconds to wait, or 0. */
export const takeSignInTry = async (email: string, address: string) =>
  (await secondsToWait(perAddress.consume(address))) || (await secondsToWait(perUser.consume(email)))

/** A sign-in that succeeded counts against nobody. */
export async function forgiveSignInTries(email: string, address: string) {
  await perUser.delete(email)
  await perAddress.reward(address)
}
