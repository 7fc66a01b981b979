import type { Job } from '@/lib/jobs/job'
import type { CrmErrorCode } from '../errors'
import { refreshStatuses, type Refreshed } from './refresh-statuses'

const HOUR_MS = 60 * 60 * 1000
/** A round that begins again does not ask for what it has just been told. */
const RECENT_MS = 12 * HOUR_MS
/** Nobody has to be told: there is nothing to refresh from, and the connection says so itself. */
const QUIET: CrmErrorCode[] = ['not_connected', 'paused']

/** Once a day, every linked record of an account. */
export const refreshStatusesJob: Job = {
  name: 'refresh-statuses',
  everyMs: 24 * HOUR_MS,
  async run(accountId) {
    const refreshed = await refreshStatuses(accountId, { refreshedBefore: new Date(Date.now() - RECENT_MS) })
    const { failure } = refreshed
    if (failure && !QUIET.includes(failure.code)) throw failure
    return failure ? 'Not connected: every status stays as it is.' : refreshedWords(refreshed)
  },
}

/** One line for the admin, such as "312 links refreshed: 2 merged, 1 deleted". */
export function refreshedWords({ asked, merged, converted, deleted, lost, foundAgain }: Refreshed): string {
  const news = [
    merged && `${merged} merged`,
    converted && `${converted} converted`,
    deleted && `${deleted} deleted`,
    lost && `${lost} cannot be seen any more`,
    foundAgain && `${foundAgain} found again`,
  ].filter(Boolean)
  const links = asked === 1 ? '1 link' : `${asked} links`
  return `${links} refreshed: ${news.join(', ') || 'nothing has moved'}`
}
