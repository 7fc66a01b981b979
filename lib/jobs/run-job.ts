import { finishJob, leaseJob, type CrmJob, type DueJob } from '@/db/queries/crm-jobs'
import { CrmError } from '@/lib/crm/errors'
import { errorFacts, log } from '@/lib/log'
import type { Job } from './job'

/** A round that takes longer is given up, and taken over by whoever comes next. */
export const LEASE_MS = 10 * 60_000
const FIRST_PAUSE_MS = 2 * 60_000
const LONGEST_PAUSE_MS = 60 * 60_000
const LONGEST_RESULT = 300

/** One round of one job for one account, unless another process is at it. `false` when there was nothing to do. */
export async function runJob(job: Job, { accountId }: DueJob): Promise<boolean> {
  const now = new Date()
  const lease = new Date(now.getTime() + LEASE_MS)
  const before = await leaseJob(accountId, job.name, now, lease)
  if (!before) return false
  const { result, failed } = await withinLease(job.run(accountId)).then(
    line => ({ result: line, failed: false }),
    (error: unknown) => ({ result: noteFailure(job, accountId, error), failed: true }),
  )
  const at = new Date()
  const dueAt = new Date(at.getTime() + (failed ? pauseAfterFailure(job, before) : pauseAfterSuccess(job)))
  await finishJob(accountId, job.name, lease, { at, result: result.slice(0, LONGEST_RESULT), failed, dueAt })
  return true
}

function withinLease<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The job has outlived its lease')), LEASE_MS)
    timer.unref()
  })
  return Promise.race([work, end]).finally(() => clearTimeout(timer))
}

/** A little early, at random, so that accounts which once began together drift apart. */
const pauseAfterSuccess = (job: Job) => job.everyMs * (1 - Math.random() / 10)

/** Twice as long after each failure: the pause before this round is still written in its row. */
function pauseAfterFailure(job: Job, before: CrmJob): number {
  const again = before.lastFailed && before.lastRunAt
  const pause = again ? 2 * (before.dueAt.getTime() - again.getTime()) : FIRST_PAUSE_MS
  return Math.min(pause, Math.max(job.everyMs, LONGEST_PAUSE_MS))
}

/** What the CRM said is meant for the admin; whatever else went wrong is for the log, and only by name for the admin. */
function noteFailure(job: Job, accountId: string, error: unknown): string {
  if (error instanceof CrmError) {
    log('job_failed', { job: job.name, accountId, code: error.code })
    return error.message
  }
  log('job_failed', { job: job.name, accountId, ...errorFacts(error) })
  return 'It ended with an error of its own; the log of the server has it.'
}
