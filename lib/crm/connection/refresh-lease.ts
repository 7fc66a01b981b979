import { endRefreshLease, hasConnection, leaseRefresh } from '@/db/queries/crm-connections'
import { CrmError } from '../errors'
import type { RefreshTokens } from '../salesforce/credentials'

/** Longer than any refresh can take, so that nobody uses the token while an answer may still come. */
const LEASE_MS = 30_000
/** As long as a click may take: whoever waits longer is told so. */
const WAIT_MS = 12_000
const LOOK_EVERY_MS = 150

type Sealing = { open(sealed: string): string; seal(refreshToken: string): string }

/**
 * The refresh token of a stored connection, used by one process at a time: where an org rotates them, each works once,
 * and one that is used twice may end them all.
 */
export const leasedRefreshTokens = (accountId: string, version: string, sealing: Sealing): RefreshTokens => ({
  async use(refresh) {
    const lease = await takeLease(accountId, version)
    let sealed: string | undefined
    try {
      const answer = await refresh(sealing.open(lease.sealedSecret))
      if (answer.refreshToken) sealed = sealing.seal(answer.refreshToken)
      return answer
    } finally {
      await endRefreshLease(accountId, version, lease.until, sealed)
    }
  },
})

async function takeLease(accountId: string, version: string) {
  const ends = Date.now() + WAIT_MS
  while (Date.now() < ends) {
    const until = new Date(Date.now() + LEASE_MS)
    const sealedSecret = await leaseRefresh(accountId, version, until)
    if (sealedSecret) return { sealedSecret, until }
    if (!(await hasConnection(accountId, version))) throw new CrmError('session_expired')
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new CrmError('timed_out')
}
