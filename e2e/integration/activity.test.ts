import { afterAll, beforeAll, expect, test } from 'vitest'
import { activityPage, activityRows } from '@/lib/activity/activity-page'
import { readActivityParams } from '@/lib/activity/activity-params'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { toCsv } from '@/lib/csv'
import { setDailyCap } from '@/lib/crm/health/set-daily-cap'
import { startWorld, stranger, type World } from './world'

let world: World

beforeAll(async () => {
  world = await startWorld()
  await world.connect()
  const [first = '', second = ''] = await world.addCompanies([{ name: 'Ácme Werke' }, { name: '=cmd()|evil' }])
  await checkLead(world.rep, first)
  await createLead(world.rep, first, { company: 'Ácme Werke' })
  await checkLead(world.otherRep, second)
  for (let i = 1; i <= 55; i++) await setDailyCap(world.admin, 1_000 + i)
})
afterAll(() => world.close())

const read = (search: Record<string, string>) => activityPage(world.admin.accountId, readActivityParams(search))

test('the log is newest first, in words, with the company’s name', async () => {
  const { entries, total, pages } = await read({})
  expect(total).toBe(59)
  expect(pages).toBe(2)
  expect(entries).toHaveLength(50)
  expect(entries[0]).toMatchObject({ userName: 'Ada', words: 'changed the CRM settings: at most 1,055 calls a day' })
  const older = await read({ page: '2' })
  expect(older.entries.map(entry => entry.action)).toEqual([
    ...Array<string>(5).fill('crm_settings_changed'),
    'checked',
    'lead_created',
    'checked',
    'crm_connected',
  ])
})

test('every filter narrows it, alone and together', async () => {
  expect((await read({ who: world.rep.id ?? '' })).total).toBe(2)
  expect((await read({ what: 'checks' })).total).toBe(2)
  expect((await read({ company: 'acme' })).total).toBe(2)
  expect((await read({ company: 'acme', what: 'links' })).entries).toMatchObject([
    { words: 'created the Salesforce Lead Ácme Werke', leadName: 'Ácme Werke' },
  ])
  expect((await read({ who: 'system' })).total).toBe(0)
  const today = new Date().toISOString().slice(0, 10)
  expect((await read({ from: today, to: today })).total).toBe(59)
  expect((await read({ to: '2020-01-01' })).total).toBe(0)
})

test('the export holds every page of the same selection, and no formula', async () => {
  const rows = await activityRows(world.admin.accountId, readActivityParams({ page: '2' }))
  expect(rows).toHaveLength(59)
  const named = await activityRows(world.admin.accountId, readActivityParams({ company: 'evil' }))
  expect(toCsv(['a'], named)).toContain(`"'=cmd()|evil"`)
})

test('another account’s log is its own', async () => {
  const other = await stranger()
  const { total } = await activityPage(other.accountId, readActivityParams({}))
  expect(total).toBe(0)
  expect((await activityPage(other.accountId, readActivityParams({ who: world.rep.id ?? '' }))).total).toBe(0)
  expect(await activityRows(other.accountId, readActivityParams({ company: 'acme' }))).toEqual([])
})
