import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const perAccount = new RateLimiterMemory({ keyPrefix: 'crm', points: 10, duration: 10 * 60 })

/**
 * Salesforce locks a user after a few wrong passwords, and may block our address. Counts one try before it is made; the
 * answer is how many seconds to wait, or 0.
 */
export async function takeCrmTry(accountId: string): Promise<number> {
  try {
    await perAccount.consume(accountId)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

/** A sign-in that Salesforce accepted locks nobody out, so it does not count. */
export async function forgiveCrmTry(accountId: string) {
  await perAccount.reward(accountId)
}
