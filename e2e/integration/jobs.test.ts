import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { leaseJob, listJobs } from '@/db/queries/crm-jobs'
import { store } from '@/db/store'
import { CrmError } from '@/lib/crm/errors'
import { ALL_JOBS } from '@/lib/jobs/all-jobs'
import type { Job } from '@/lib/jobs/job'
import { LEASE_MS } from '@/lib/jobs/run-job'
import { runDueJobs, startJobs } from '@/lib/jobs/run-jobs'
import { startExactlyOnceWorld, type ExactlyOnceWorld } from './exactly-once-world'

const MINUTE_MS = 60_000
let world: ExactlyOnceWorld
let mine: string

beforeAll(async () => {
  world = await startExactlyOnceWorld()
  mine = world.rep('long_text').accountId
})
afterAll(() => world.close())
beforeEach(async () => {
  const { q, t } = store()
  await q.delete(t.crmJobs)
  await connectionOf(mine, 'connected')
})

async function connectionOf(accountId: string, state: 'connected' | 'paused' | 'needs_attention') {
  const { q, t } = store()
  await q.update(t.crmConnections).set({ state }).where(eq(t.crmConnections.accountId, accountId))
}

/** A job that notes whom it was run for; `work` is what it does meanwhile. */
function counted(work: () => Promise<void> = async () => undefined, everyMs = MINUTE_MS) {
  const ran: string[] = []
  const job: Job = {
    name: 'counted',
    everyMs,
    run: async accountId => {
      ran.push(accountId)
      await work()
      return 'Done.'
    },
  }
  return { job, ran }
}

const rowOf = async (accountId: string) => (await listJobs(accountId)).find(({ name }) => name === 'counted')
const dueNow = async (change: { dueAt?: Date; leasedUntil?: Date } = {}) => {
  const { q, t } = store()
  await q
    .update(t.crmJobs)
    .set({ dueAt: new Date(Date.now() - 1), ...change })
    .where(and(eq(t.crmJobs.accountId, mine), eq(t.crmJobs.name, 'counted')))
}

test('every account that is connected, once, and again when it is due', async () => {
  const { job, ran } = counted()
  await runDueJobs([job])
  await runDueJobs([job])
  expect(ran).toHaveLength(3)
  expect(new Set(ran).size).toBe(3)
  expect(await rowOf(mine)).toMatchObject({ lastResult: 'Done.', lastFailed: false, leasedUntil: null })
  const wait = ((await rowOf(mine))?.dueAt.getTime() ?? 0) - Date.now()
  expect(wait).toBeGreaterThan(0.85 * MINUTE_MS)
  expect(wait).toBeLessThanOrEqual(MINUTE_MS)
  await dueNow()
  await runDueJobs([job])
  expect(ran.filter(accountId => accountId === mine)).toHaveLength(2)
})

test.each(['paused', 'needs_attention'] as const)('an account whose connection is %s is left alone', async state => {
  const { job, ran } = counted()
  await connectionOf(mine, state)
  await runDueJobs([job])
  expect(ran).not.toContain(mine)
  expect(await rowOf(mine)).toBeUndefined()
})

test('what needs nothing of the CRM also runs while the connection is paused', async () => {
  const { job, ran } = counted()
  await connectionOf(mine, 'paused')
  await runDueJobs([{ ...job, withoutCrm: true }])
  expect(ran).toContain(mine)
  expect(ALL_JOBS.filter(({ withoutCrm }) => withoutCrm).map(({ name }) => name)).toEqual(['forget-failures'])
})

test('two processes never run one twice', async () => {
  const { job, ran } = counted(() => new Promise(resolve => setTimeout(resolve, 20)))
  await Promise.all([runDueJobs([job]), runDueJobs([job]), runDueJobs([job])])
  expect(ran).toHaveLength(3)
  expect(new Set(ran).size).toBe(3)
})

test('a lease that has run out is taken over, and whoever held it has no say in it any more', async () => {
  let finish = () => {}
  const slow = counted(() => new Promise(resolve => (finish = () => resolve())))
  const first = runDueJobs([slow.job])
  await vi.waitFor(() => expect(slow.ran).toHaveLength(1))
  const accountId = slow.ran[0] ?? ''
  const { q, t } = store()
  await q.update(t.crmJobs).set({ leasedUntil: new Date(Date.now() - 1) })
  const later = new Date(Date.now() + LEASE_MS)
  expect(await leaseJob(accountId, 'counted', new Date(), later)).not.toBeNull()
  expect(await leaseJob(accountId, 'counted', new Date(), later)).toBeNull()
  const stopWaiting = setInterval(() => finish(), 5)
  await first
  clearInterval(stopWaiting)
  expect(await rowOf(accountId)).toMatchObject({ leasedUntil: later, lastResult: null })
})

test('a failure is noted in the CRM’s words, and tried again later each time; the other jobs go on', async () => {
  const failing = counted(() => Promise.reject(new CrmError('limit_reached', 'TotalRequests Limit exceeded.')))
  const other: Job = { ...counted().job, name: 'other' }
  const pauses: number[] = []
  for (let i = 0; i < 7; i++) {
    await runDueJobs([failing.job, other])
    const row = await rowOf(mine)
    expect(row).toMatchObject({ lastFailed: true, lastResult: 'limit_reached: TotalRequests Limit exceeded.' })
    pauses.push(Math.round(((row?.dueAt.getTime() ?? 0) - (row?.lastRunAt?.getTime() ?? 0)) / MINUTE_MS))
    // Moved as a whole: the pause before it is what the next one is measured by.
    const { q, t } = store()
    const ago = new Date(Date.now() - 1)
    const lastRunAt = new Date(ago.getTime() - (pauses.at(-1) ?? 0) * MINUTE_MS)
    await q.update(t.crmJobs).set({ dueAt: ago, lastRunAt }).where(eq(t.crmJobs.accountId, mine))
  }
  expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60])
  expect((await listJobs(mine)).find(({ name }) => name === 'other')?.lastResult).toBe('Done.')
})

test('a surprise is logged, and neither shown to the admin nor the end of the others', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const surprise = counted(() => Promise.reject(new Error('SELECT secret')))
  await runDueJobs([surprise.job])
  expect(surprise.ran).toHaveLength(3)
  expect((await rowOf(mine))?.lastResult).toBe('It ended with an error of its own; the log of the server has it.')
  expect(said.mock.calls.flat().join()).toContain('job_failed')
  said.mockRestore()
})

test('it looks by itself every minute until it is stopped; a round in hand ends first', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { job, ran } = counted()
    const jobs = startJobs([job])
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    await vi.waitFor(() => expect(ran).toHaveLength(3))
    await jobs.stop()
    await dueNow()
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
    expect(ran).toHaveLength(3)
  } finally {
    vi.useRealTimers()
  }
})

test('every job of the product has a name of its own, and a quiet account costs no API call for the sweep', async () => {
  expect(new Set(ALL_JOBS.map(({ name }) => name)).size).toBe(ALL_JOBS.length)
  world.simulator.control.resetRequests()
  await runDueJobs(ALL_JOBS.filter(({ name }) => name === 'sweep-intents'))
  expect((await listJobs(mine)).map(({ lastResult }) => lastResult)).toEqual(['Nothing was left open.'])
  expect(world.simulator.control.requests().total).toBe(0)
})
