import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getSettings } from '@/db/queries/crm-settings'
import { listVisitTasks } from '@/db/queries/crm-visit-tasks'
import { store } from '@/db/store'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { readVisitTaskSettings } from '@/lib/crm/visit-tasks/visit-task-settings'
import { saveVisitTasks } from '@/lib/crm/visit-tasks/save-visit-tasks'
import { sendVisitTasks } from '@/lib/crm/visit-tasks/send-visit-tasks'
import { visitTasksPage } from '@/lib/crm/visit-tasks/visit-tasks-page'
import { startWorld, stranger, type World } from './world'

let world: World
let matched: string
let made: string
const NOON = new Date('2026-11-24T12:00:00Z')
const DAY = '2026-11-24'
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

let account: string
let lead: string
let stray: string

beforeAll(async () => {
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Northwind Traders' }] })
  await world.connect()
  const companies = [{ name: 'Northwind Traders' }, { name: 'Fresh Company' }, { name: 'Nobody Linked This' }]
  const [first = '', second = '', unlinked = ''] = await world.addCompanies(companies)
  matched = first
  made = second
  const { matches } = await checkLead(world.rep, matched)
  account = (await associateLead(world.rep, matched, matches[0]?.account.id ?? '')).id
  await checkLead(world.rep, made)
  lead = (await createLead(world.rep, made, { company: 'Fresh Company' })).id
  stray = unlinked
})
afterAll(() => world.close())
beforeEach(async () => {
  const { q, t } = store()
  await q.delete(t.crmVisitTasks)
  await q.delete(t.leadDays)
  for (const task of world.simulator.control.records('Task'))
    world.simulator.control.deleteRecord('Task', String(task.Id))
  world.simulator.control.resetScenario()
  world.simulator.control.clearFaults()
  await visited(matched, 7, 2)
  await visited(made, 1, 1)
  await visited(stray, 30, 9)
  await saveVisitTasks(world.admin, { enabled: true, dailyCap: 50 })
  world.simulator.control.resetRequests()
})

const tasks = () => world.simulator.control.records('Task').filter(record => !record.IsDeleted)
const api = () => world.simulator.control.requests().api
const accountId = () => world.admin.accountId

async function visited(leadId: string, pageViews: number, visits: number, day = DAY) {
  const { q, t } = store()
  await q
    .insert(t.leadDays)
    .values({ accountId: accountId(), leadId, day, visits, pageViews })
    .onConflictDoUpdate({
      target: [t.leadDays.accountId, t.leadDays.leadId, t.leadDays.day],
      set: { visits, pageViews },
    })
}

async function viewed(leadId: string, path: string, title: string, times: number) {
  const { q, t } = store()
  const siteId = uuid()
  const at = new Date(`${DAY}T09:00:00Z`)
  const visit = { id: uuid(), accountId: accountId(), siteId, leadId, startedAt: at, endedAt: at, landingPath: path }
  await q.insert(t.visits).values(visit)
  const page = () => ({ id: uuid(), accountId: accountId(), visitId: visit.id, leadId, at, path, title })
  await q.insert(t.pageViews).values(Array.from({ length: times }, page))
}

describe('what is written', () => {
  test('one completed Task a linked record, with pages, visits and the permalink, in one call', async () => {
    await viewed(matched, '/pricing', 'Pricing', 3)
    expect(await sendVisitTasks(accountId(), NOON)).toEqual({ written: 2, updated: 0, refused: 0, overCap: 0 })
    expect(api()).toBe(1)
    const onAccount = tasks().find(task => task.WhatId === account)
    expect(onAccount).toMatchObject({
      Subject: 'Website visit: 7 pages in 2 visits',
      Status: 'Completed',
      ActivityDate: DAY,
      Description: expect.stringContaining(`https://wow.example/leads/${matched}`),
    })
    expect(onAccount?.Description).toContain('- Pricing (3 times)')
    expect(tasks().find(task => task.WhoId === lead)).toMatchObject({ Subject: 'Website visit: 1 page in 1 visit' })
    expect(tasks()).toHaveLength(2)
  })

  test('further pages bring the same Task up to date; nothing new costs no call', async () => {
    await sendVisitTasks(accountId(), NOON)
    world.simulator.control.resetRequests()
    expect(await sendVisitTasks(accountId(), later(60))).toMatchObject({ written: 0, updated: 0 })
    expect(api()).toBe(0)
    await visited(matched, 9, 3)
    expect(await sendVisitTasks(accountId(), later(120))).toMatchObject({ written: 0, updated: 1 })
    expect(api()).toBe(1)
    expect(tasks().map(task => task.Subject)).toContain('Website visit: 9 pages in 3 visits')
    expect(tasks()).toHaveLength(2)
  })

  test('two company leads of one Salesforce Account share one Task', async () => {
    const [twin = ''] = await world.addCompanies([{ name: 'Northwind Traders Europe' }])
    await checkLead(world.rep, twin)
    await associateLead(world.rep, twin, account)
    await visited(twin, 5, 1)
    await sendVisitTasks(accountId(), NOON)
    const [task, ...others] = tasks().filter(one => one.WhatId === account)
    expect(others).toEqual([])
    expect(task?.Subject).toBe('Website visit: 12 pages in 3 visits')
    expect(task?.Description).toContain(`/leads/${twin}`)
    expect(task?.Description).toContain(`/leads/${matched}`)
  })

  test('the daily cap holds new ones back, the most viewed first, and an update does not count', async () => {
    await saveVisitTasks(world.admin, { enabled: true, dailyCap: 1 })
    expect(await sendVisitTasks(accountId(), NOON)).toMatchObject({ written: 1, overCap: 1 })
    expect(tasks().map(task => task.Subject)).toEqual(['Website visit: 7 pages in 2 visits'])
    await visited(matched, 8, 2)
    expect(await sendVisitTasks(accountId(), later(60))).toMatchObject({ written: 0, updated: 1, overCap: 1 })
  })

  test('what came late yesterday is still written', async () => {
    await visited(matched, 4, 1, '2026-11-23')
    await sendVisitTasks(accountId(), NOON)
    expect(
      tasks()
        .filter(task => task.WhatId)
        .map(task => task.ActivityDate)
        .sort(),
    ).toEqual(['2026-11-23', DAY])
  })
})

describe('what is not', () => {
  test('off is off: nothing is written or asked, and it is off from the start', async () => {
    await saveVisitTasks(world.admin, { enabled: false, dailyCap: 50 })
    expect(await sendVisitTasks(accountId(), NOON)).toBeNull()
    expect([api(), tasks()]).toEqual([0, []])
    expect(readVisitTaskSettings(undefined).enabled).toBe(false)
  })

  test('a broken link gets none', async () => {
    const { q, t } = store()
    await q.update(t.crmLinks).set({ recordState: 'deleted' }).where(eq(t.crmLinks.leadId, made))
    expect(await sendVisitTasks(accountId(), NOON)).toMatchObject({ written: 1 })
    expect(tasks().map(task => task.WhatId)).toEqual([account])
    await q.update(t.crmLinks).set({ recordState: null }).where(eq(t.crmLinks.leadId, made))
  })

  test('a refusal is kept with Salesforce’s words, the others are written, and it is tried again later, not at once', async () => {
    world.simulator.control.changeScenario({
      validationRules: [{ object: 'Task', when: 'WhoId != null', message: 'No Tasks on Leads, please.' }],
    })
    expect(await sendVisitTasks(accountId(), NOON)).toMatchObject({ written: 1, refused: 1 })
    expect((await visitTasksPage(accountId(), NOON))?.refusals).toEqual([expect.stringContaining('No Tasks on Leads')])
    expect((await rows()).filter(row => row.state === 'failed')).toHaveLength(1)
    expect(await sendVisitTasks(accountId(), later(60))).toMatchObject({ written: 0, refused: 0 })
    expect(await sendVisitTasks(accountId(), later(7 * 60))).toMatchObject({ written: 0, refused: 1 })
  })
})

describe('exactly one, whatever breaks', () => {
  test.each(['answer-lost', 'cut'] as const)(
    '%s: the next round looks first, and there is one Task a record',
    async kind => {
      world.simulator.control.addFault({ kind, on: 'composite' })
      await expect(sendVisitTasks(accountId(), NOON)).rejects.toMatchObject({ code: 'unavailable' })
      expect(await sendVisitTasks(accountId(), later(1))).toMatchObject({ written: 0 })
      await sendVisitTasks(accountId(), later(5))
      expect(tasks()).toHaveLength(2)
      expect((await rows()).map(row => row.state)).toEqual(['done', 'done'])
    },
  )

  test('two rounds at once write one Task a record', async () => {
    world.simulator.control.addFault({ kind: 'slow', on: 'composite', ms: 100, times: 'forever' })
    await Promise.all([sendVisitTasks(accountId(), NOON), sendVisitTasks(accountId(), NOON)])
    expect(tasks()).toHaveLength(2)
  })

  test('a Task that somebody deleted over there is not made again', async () => {
    await sendVisitTasks(accountId(), NOON)
    const task = tasks().find(one => one.WhatId === account)
    world.simulator.control.happen({ delete: String(task?.Id) })
    await visited(matched, 9, 3)
    expect(await sendVisitTasks(accountId(), later(60))).toMatchObject({ written: 0, refused: 1 })
    expect(tasks()).toHaveLength(1)
  })
})

test('the preview asks nothing of Salesforce and says what is then written; another account sees and changes nothing', async () => {
  const page = await visitTasksPage(accountId(), NOON)
  expect(page?.next.map(task => task.subject)).toEqual([
    'Website visit: 7 pages in 2 visits',
    'Website visit: 1 page in 1 visit',
  ])
  expect(api()).toBe(0)
  const zoe = await stranger()
  expect(await visitTasksPage(zoe.accountId, NOON)).toBeNull()
  await expect(saveVisitTasks(zoe, { enabled: false, dailyCap: 1 })).rejects.toMatchObject({ code: 'not_connected' })
  expect(readVisitTaskSettings((await getSettings(accountId(), world.simulator.orgId))?.visitTasks)).toEqual({
    enabled: true,
    dailyCap: 50,
  })
})

const rows = () => listVisitTasks(accountId(), world.simulator.orgId, [DAY])
