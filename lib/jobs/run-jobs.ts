import { listDueJobs } from '@/db/queries/crm-jobs'
import { errorFacts, log } from '@/lib/log'
import { ALL_JOBS } from './all-jobs'
import type { Job } from './job'
import { runJob } from './run-job'

const LOOK_EVERY_MS = 60_000
/** A round in hand may end; one that takes longer is broken off, which every job has to survive anyway. */
const GRACE_MS = 5_000

export type RunningJobs = { stop(): Promise<void> }

/** Looks every minute for what is due and does it, one after the other, until it is stopped. */
export function startJobs(jobs: Job[] = ALL_JOBS): RunningJobs {
  let stopped = false
  let round = Promise.resolve()
  let timer: NodeJS.Timeout

  const lookAgainIn = (ms: number) => {
    timer = setTimeout(() => {
      round = runDueJobs(jobs, () => stopped).then(() => {
        if (!stopped) lookAgainIn(LOOK_EVERY_MS)
      })
    }, ms)
    timer.unref()
  }
  // At random, so that processes which were started together do not ask in step.
  lookAgainIn(LOOK_EVERY_MS * Math.random())

  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await Promise.race([round, new Promise<void>(resolve => setTimeout(resolve, GRACE_MS).unref())])
    },
  }
}

/** Everything that is due now, one at a time. Never throws: a round that cannot begin is logged, and the next one comes. */
export async function runDueJobs(jobs: Job[], isStopped: () => boolean = () => false): Promise<void> {
  try {
    const due = await listDueJobs(jobs, new Date())
    for (const one of due) {
      if (isStopped()) return
      const job = jobs.find(({ name }) => name === one.name)
      if (job) await runJob(job, one)
    }
  } catch (error) {
    log('jobs_failed', errorFacts(error))
  }
}
