import {
  listViewedPages,
  listVisitedRecords,
  listVisitTasks,
  type TaskKey,
  type VisitTaskRow,
} from '@/db/queries/crm-visit-tasks'
import { env } from '@/lib/env'
import { permalink } from '@/lib/routes'
import type { CrmObject } from '../provider'
import { composeTask } from './compose-task'

const DAY_MS = 24 * 60 * 60 * 1000
const PAGES_NAMED = 5
/** What Salesforce has refused is tried again a few times a day, in case somebody has given the right meanwhile. */
const REFUSED_AGAIN_MS = 6 * 60 * 60 * 1000
/** After this long a Task whose answer never came is looked for. */
export const UNANSWERED_MS = 2 * 60 * 1000

export type PlannedTask = TaskKey & {
  object: CrmObject
  names: string[]
  subject: string
  description: string
  pageViews: number
  before: VisitTaskRow | null
}
/** `due`: to be written or brought up to date now. `overCap`: left out for today. `open`: sent once without an answer. */
export type Plan = { due: PlannedTask[]; overCap: number; open: VisitTaskRow[] }

type Visited = Awaited<ReturnType<typeof listVisitedRecords>>[number]

/** Today's and yesterday's visits of linked companies, as Tasks; yesterday's, because the last round came before midnight. */
export async function planVisitTasks(accountId: string, orgId: string, dailyCap: number, now: Date): Promise<Plan> {
  const days = [0, 1].map(ago => dayOf(new Date(now.getTime() - ago * DAY_MS)))
  const [visited, rows] = await Promise.all([
    listVisitedRecords(accountId, orgId, days),
    listVisitTasks(accountId, orgId, days),
  ])
  const known = new Map(rows.map(row => [keyOf(row), row]))
  const groups = [...byRecordAndDay(visited)].map(([key, of]) => ({ of, before: known.get(key) ?? null }))
  const changed = groups.filter(({ of, before }) => isDue(before, sumOf(of), now))
  const room = new Map(days.map(day => [day, dailyCap - rows.filter(row => row.day === day).length]))
  const due: PlannedTask[] = []
  let overCap = 0
  for (const { of, before } of changed) {
    const [first] = of
    if (!first) continue
    const left = room.get(first.day) ?? 0
    if (!before && left <= 0) overCap += 1
    else {
      if (!before) room.set(first.day, left - 1)
      due.push(await plannedTask(accountId, first, of, before))
    }
  }
  const open = rows.filter(row => row.state === 'pending' && now.getTime() - row.sentAt.getTime() > UNANSWERED_MS)
  return { due, overCap, open }
}

/** Several company leads may be linked to one Salesforce Account. */
function byRecordAndDay(visited: Visited[]): Map<string, Visited[]> {
  const groups = new Map<string, Visited[]>()
  for (const one of visited) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

function isDue(before: VisitTaskRow | null, pageViews: number, now: Date): boolean {
  if (!before) return true
  if (before.state === 'pending') return false
  if (before.pageViews !== pageViews) return true
  return before.state === 'failed' && now.getTime() - before.sentAt.getTime() > REFUSED_AGAIN_MS
}

async function plannedTask(
  accountId: string,
  { recordId, day, status }: Visited,
  of: Visited[],
  before: VisitTaskRow | null,
): Promise<PlannedTask> {
  const from = new Date(`${day}T00:00:00Z`)
  const leadIds = of.map(({ leadId }) => leadId)
  const viewed = await listViewedPages(accountId, leadIds, from, new Date(from.getTime() + DAY_MS))
  const text = composeTask(
    of.map(({ leadId, name, visits, pageViews }) => ({
      name,
      permalink: permalink(env().NEXTAUTH_URL, leadId),
      visits,
      pageViews,
      pages: viewed.filter(page => page.leadId === leadId).slice(0, PAGES_NAMED),
    })),
  )
  const object = status === 'lead' ? 'Lead' : 'Account'
  return { recordId, day, object, names: of.map(({ name }) => name), ...text, pageViews: sumOf(of), before }
}

export const keyOf = ({ recordId, day }: TaskKey) => `${recordId} ${day}`
const sumOf = (of: Visited[]) => of.reduce((sum, { pageViews }) => sum + pageViews, 0)

/** `YYYY-MM-DD` in UTC, as the counters of a company lead have it. */
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
