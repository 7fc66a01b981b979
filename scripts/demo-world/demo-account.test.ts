import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '@/db/open'
import { listAccounts } from '@/db/queries/seed-leads'
import { listUsers } from '@/db/queries/users'
import { useStore as setStore } from '@/db/store'
import { demoAccountId } from './demo-account'

const now = new Date('2027-03-10T15:20:00Z')
let store: Store
let before: Store | undefined
let accountId: string

beforeAll(async () => {
  store = openStore(':memory:')
  before = setStore(store)
  accountId = await demoAccountId(now)
})

afterAll(() => {
  setStore(before)
  store.close()
})

/** What a key was counted to: `[visits, page views]`. */
function countBy<T>(rows: T[], key: (row: T) => string, views: (row: T) => number) {
  const counts: Record<string, [number, number]> = {}
  for (const row of rows) {
    const [visits, pageViews] = counts[key(row)] ?? [0, 0]
    counts[key(row)] = [visits + 1, pageViews + views(row)]
  }
  return counts
}

test('counters and days say what a recount says', async () => {
  const { q, t } = store
  const views = countBy(
    await q.select().from(t.pageViews),
    view => view.visitId,
    () => 1,
  )
  const visits = await q.select().from(t.visits)
  expect(visits.map(visit => [visit.id, visit.pageViews])).toEqual(visits.map(({ id }) => [id, views[id]?.[0]]))
  expect(Object.keys(views)).toHaveLength(visits.length)

  const leads = await q.select().from(t.leads)
  const byLead = countBy(
    visits,
    visit => visit.leadId,
    visit => visit.pageViews,
  )
  expect(Object.fromEntries(leads.map(lead => [lead.id, [lead.visits, lead.pageViews]]))).toEqual(byLead)

  const days = await q.select().from(t.leadDays)
  const byDay = countBy(
    visits,
    visit => `${visit.leadId} ${visit.startedAt.toISOString().slice(0, 10)}`,
    visit => visit.pageViews,
  )
  expect(Object.fromEntries(days.map(row => [`${row.leadId} ${row.day}`, [row.visits, row.pageViews]]))).toEqual(byDay)
})

test('first and last seen are those of the visits', async () => {
  const { q, t } = store
  const visits = await q.select().from(t.visits)
  for (const lead of await q.select().from(t.leads)) {
    const starts = visits.filter(visit => visit.leadId === lead.id).map(visit => visit.startedAt.getTime())
    expect([lead.firstSeenAt.getTime(), lead.lastSeenAt.getTime()]).toEqual([Math.min(...starts), Math.max(...starts)])
  }
})

test('there is one person of each role', async () => {
  expect((await listUsers(accountId)).map(user => user.role).sort()).toEqual(['admin', 'rep', 'viewer'])
})

test('a second run changes nothing', async () => {
  expect(await demoAccountId(new Date())).toBe(accountId)
  expect(await listAccounts()).toHaveLength(1)
})
