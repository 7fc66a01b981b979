import { removeFailuresBefore } from '@/db/queries/crm-failures'
import type { Job } from '@/lib/jobs/job'

const DAY_MS = 24 * 60 * 60 * 1000
const KEPT_DAYS = 30

export const forgetFailures: Job = {
  name: 'forget-failures',
  everyMs: DAY_MS,
  withoutCrm: true,
  async run(accountId) {
    const gone = await removeFailuresBefore(accountId, new Date(Date.now() - KEPT_DAYS * DAY_MS))
    return gone ? `${gone} failures older than ${KEPT_DAYS} days were forgotten.` : 'Nothing was old enough to forget.'
  },
}
