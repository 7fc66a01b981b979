import { getConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { listVisitTasks } from '@/db/queries/crm-visit-tasks'
import { planVisitTasks } from './plan-visit-tasks'
import { readVisitTaskSettings } from './visit-task-settings'

const PREVIEWED = 5

/** What an admin sees of it: the settings, what the next round would write, and how today went. Asks nothing of Salesforce. */
export async function visitTasksPage(accountId: string, now: Date) {
  const connection = await getConnection(accountId)
  if (!connection) return null
  const { orgId } = connection
  const settings = readVisitTaskSettings((await getSettings(accountId, orgId))?.visitTasks)
  const today = now.toISOString().slice(0, 10)
  const [{ due, overCap }, rows] = await Promise.all([
    planVisitTasks(accountId, orgId, settings.dailyCap, now),
    listVisitTasks(accountId, orgId, [today]),
  ])
  const next = due.map(({ names, object, day, subject, description, before }) => ({
    key: `${day} ${names.join()}`,
    ...{ names, object, day, subject, description },
    isUpdate: Boolean(before?.taskId),
  }))
  return {
    settings,
    overCap,
    dueCount: due.length,
    next: next.slice(0, PREVIEWED),
    writtenToday: rows.filter(row => row.state === 'done').length,
    refusals: [...new Set(rows.flatMap(row => (row.state === 'failed' && row.said ? [row.said] : [])))],
  }
}

export type VisitTasksPage = NonNullable<Awaited<ReturnType<typeof visitTasksPage>>>
