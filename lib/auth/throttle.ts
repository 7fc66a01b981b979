import { RateLimiterMemory } from 'rate-limiter-flexible'
import { secondsToWait } from '@/lib/seconds-to-wait'

const WINDOW_SECONDS = 15 * 60

const perUser = new RateLimiterMemory({ keyPrefix: 'user', points: 5, duration: WINDOW_SECONDS })
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 50, duration: WINDOW_SECONDS })

/** Counts one try for the address and for the person; the answer is how many seconds to wait, or 0. */
export const takeSignInTry = async (email: string, address: string) =>
  (await takeAddressTry(address)) || (await secondsToWait(perUser.consume(email)))

/** A sign-in that succeeded counts against nobody. */
export async function forgiveSignInTries(email: string, address: string) {
  await perUser.delete(email)
  await forgiveAddress(address)
}

/** With Salesforce, which guards the person itself, only the address is counted. */
export const takeAddressTry = (address: string) => secondsToWait(perAddress.consume(address))

export const forgiveAddress = (address: string) => perAddress.reward(address)
