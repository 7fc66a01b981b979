import { RateLimiterMemory } from 'rate-limiter-flexible'
import { secondsToWait } from '@/lib/seconds-to-wait'

const perAccount = new RateLimiterMemory({ keyPrefix: 'crm', points: 30, duration: 10 * 60 })

/** Salesforce locks a user after a few wrong passwords, and may block our address. The answer is how many seconds to wait. */
export const takeCrmTry = (accountId: string) => secondsToWait(perAccount.consume(accountId))

/** A sign-in that Salesforce accepted locks nobody out, so it does not count. */
export async function forgiveCrmTry(accountId: string) {
  await perAccount.reward(accountId)
}
