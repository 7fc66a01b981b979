import { claimVisitTasks, endVisitTasks, type TaskEnd, type VisitTaskRow } from '@/db/queries/crm-visit-tasks'
import { getSettings } from '@/db/queries/crm-settings'
import type { Job } from '@/lib/jobs/job'
import { CrmError, leavesOutcomeOpen } from '../errors'
import { TASKS_A_CALL } from '../provider'
import { withCrm, type Crm } from '../with-crm'
import { keyOf, planVisitTasks, type PlannedTask } from './plan-visit-tasks'
import { readVisitTaskSettings } from './visit-task-settings'

export type Sent = { written: number; updated: number; refused: number; overCap: number }

/** Once an hour: what linked companies did on the website, as one Task a record and day. Off by default. */
export const visitTasksJob: Job = {
  name: 'visit-tasks',
  everyMs: 60 * 60 * 1000,
  run: async accountId => sentWords(await sendVisitTasks(accountId, new Date())),
}

/** `null` when the account has it switched off. */
export function sendVisitTasks(accountId: string, now: Date): Promise<Sent | null> {
  return withCrm(
    accountId,
    async crm => {
      const { orgId } = crm.connection
      const { enabled, dailyCap } = readVisitTaskSettings((await getSettings(accountId, orgId))?.visitTasks)
      if (!enabled) return null
      let plan = await planVisitTasks(accountId, orgId, dailyCap, now)
      if (plan.open.length > 0) {
        await settleOpen(accountId, crm, plan.open)
        plan = await planVisitTasks(accountId, orgId, dailyCap, now)
      }
      const { due, overCap } = plan
      const sent: Sent = { written: 0, updated: 0, refused: 0, overCap }
      for (let at = 0; at < due.length; at += TASKS_A_CALL)
        await sendBatch({ accountId, crm, now }, due.slice(at, at + TASKS_A_CALL), sent)
      return sent
    },
    { doing: 'visit-tasks' },
  )
}

const MAYBE_OLD = 'Salesforce did not answer: it may not be up to date.'
const NEVER_ARRIVED = 'Salesforce did not answer, and it is not there.'

/** What was sent without an answer is looked for, and then written again: anew only when it is not there. */
async function settleOpen(accountId: string, { provider, connection }: Crm, open: VisitTaskRow[]) {
  const left = await provider.findVisitTasks(open)
  const found = new Map(left.toReversed().map(task => [keyOf(task), task.taskId]))
  const ends = open.map(({ recordId, day, taskId }): TaskEnd => {
    const known = taskId ?? found.get(keyOf({ recordId, day }))
    return { recordId, day, state: 'failed', taskId: known, pageViews: 0, said: known ? MAYBE_OLD : NEVER_ARRIVED }
  })
  await endVisitTasks(accountId, connection.orgId, ends)
}

type Round = { accountId: string; crm: Crm; now: Date }

async function sendBatch({ accountId, crm, now }: Round, batch: PlannedTask[], sent: Sent) {
  const { provider, connection } = crm
  const { orgId } = connection
  const claimed = new Set((await claimVisitTasks(accountId, orgId, batch, now)).map(keyOf))
  const mine = batch.filter(task => claimed.has(keyOf(task)))
  for (const tasks of [mine.filter(task => !task.before?.taskId), mine.filter(task => task.before?.taskId)]) {
    if (tasks.length === 0) continue
    const asked = tasks.map(task => ({ ...task, taskId: task.before?.taskId ?? null }))
    const answers = await provider.writeVisitTasks(asked).catch(async (error: unknown) => {
      // Left as it is, the next round looks for what was sent; anything else was refused as a whole.
      if (!leavesOutcomeOpen(error))
        await endVisitTasks(
          accountId,
          orgId,
          tasks.map(task => refusedAs(task, error)),
        )
      throw error
    })
    const ends = tasks.map(({ recordId, day }, i): TaskEnd => {
      const answer = answers[i]
      return { recordId, day, state: answer?.taskId ? 'done' : 'failed', taskId: answer?.taskId, said: answer?.said }
    })
    await endVisitTasks(accountId, orgId, ends)
    const done = ends.filter(end => end.state === 'done').length
    if (tasks[0]?.before?.taskId) sent.updated += done
    else sent.written += done
    sent.refused += ends.length - done
  }
}

const refusedAs = ({ recordId, day }: PlannedTask, error: unknown): TaskEnd => ({
  recordId,
  day,
  state: 'failed',
  said: error instanceof CrmError ? (error.detail ?? error.code) : undefined,
})

function sentWords(sent: Sent | null): string {
  if (!sent) return 'Switched off.'
  const { written, updated, refused, overCap } = sent
  const parts = [
    `${written} Tasks written`,
    `${updated} brought up to date`,
    refused && `${refused} refused`,
    overCap && `${overCap} left out by the daily cap`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
