import { RateLimiterMemory } from 'rate-limiter-flexible'
import { secondsToWait } from '@/lib/seconds-to-wait'

/** A thousand companies in ten minutes are twenty pages of the list, and under ninety of the org's API calls. */
const perAccount = new RateLimiterMemory({ keyPrefix: 'bulk', points: 1_000, duration: 10 * 60 })

/** Bulk checks leave API calls for everybody else. The answer is how many seconds to wait, or 0. */
export const takeBulkChecks = (accountId: string, companies: number) =>
  secondsToWait(perAccount.consume(accountId, companies))
