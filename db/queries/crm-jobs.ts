import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'

type Row = ReturnType<typeof store>['t']['crmJobs']['$inferSelect']
export type CrmJob = Row
export type DueJob = Pick<Row, 'accountId' | 'name'>

/**
 * What is due now, of all accounts: of those whose active connection works, and of the others what does without it. The
 * only question that is not one account's.
 */
export async function listDueJobs(jobs: { name: string; withoutCrm?: true }[], now: Date): Promise<DueJob[]> {
  const { q, t } = store()
  const names = jobs.map(job => job.name)
  const accounts = await q
    .select({ accountId: t.accounts.id, state: t.crmConnections.state })
    .from(t.accounts)
    .leftJoin(t.crmConnections, and(eq(t.crmConnections.accountId, t.accounts.id), eq(t.crmConnections.slot, 'active')))
  const waiting = await q
    .select({ accountId: t.crmJobs.accountId, name: t.crmJobs.name })
    .from(t.crmJobs)
    .where(and(inArray(t.crmJobs.name, names), or(gt(t.crmJobs.dueAt, now), gt(t.crmJobs.leasedUntil, now))))
  const isWaiting = new Set(waiting.map(job => `${job.accountId}/${job.name}`))
  return accounts.flatMap(({ accountId, state }) =>
    jobs
      .filter(({ name, withoutCrm }) => (withoutCrm || state === 'connected') && !isWaiting.has(`${accountId}/${name}`))
      .map(({ name }) => ({ accountId, name })),
  )
}

/** Takes the job for this process until `until`, or answers nothing: it is not due, or another process has it. */
export async function leaseJob(accountId: string, name: string, now: Date, until: Date): Promise<CrmJob | null> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .insert(t.crmJobs)
        .values({ accountId, name, dueAt: now, leasedUntil: until })
        .onConflictDoUpdate({
          target: [t.crmJobs.accountId, t.crmJobs.name],
          set: { leasedUntil: until },
          setWhere: and(
            isJob(accountId, name),
            lte(t.crmJobs.dueAt, now),
            or(isNull(t.crmJobs.leasedUntil), lte(t.crmJobs.leasedUntil, now)),
          ),
        })
        .returning(),
    ),
  ])
  return (done?.[0]?.[0] as CrmJob | undefined) ?? null
}

/** Notes how the round ended and gives the lease back; changes nothing when the lease had run out and was taken over. */
export async function finishJob(
  accountId: string,
  name: string,
  lease: Date,
  ended: { at: Date; result: string; failed: boolean; dueAt: Date },
) {
  const { t, atomic } = store()
  await atomic(q => [
    q
      .update(t.crmJobs)
      .set({
        leasedUntil: null,
        lastRunAt: ended.at,
        lastResult: ended.result,
        lastFailed: ended.failed,
        dueAt: ended.dueAt,
      })
      .where(and(isJob(accountId, name), eq(t.crmJobs.leasedUntil, lease))),
  ])
}

/** What the account's background jobs have last done, for the admin. */
export async function listJobs(accountId: string): Promise<CrmJob[]> {
  const { q, t } = store()
  return q.select().from(t.crmJobs).where(eq(t.crmJobs.accountId, accountId)).orderBy(t.crmJobs.name)
}

function isJob(accountId: string, name: string) {
  const { t } = store()
  return and(eq(t.crmJobs.accountId, accountId), eq(t.crmJobs.name, name))
}
