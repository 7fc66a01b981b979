import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addLeads } from '@/db/queries/leads'
import { listLinkedRecords } from '@/db/queries/crm-refresh'
import { store } from '@/db/store'
import { refreshedWords, refreshStatusesJob } from '@/lib/crm/refresh/refresh-job'
import { refreshStatuses } from '@/lib/crm/refresh/refresh-statuses'
import { resolveRecord } from '@/lib/crm/refresh/resolve-record'
import { ALL_JOBS } from '@/lib/jobs/all-jobs'
import { startWorld, type World } from './world'

const MANY = 10_000
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

let world: World
let accounts: string[]
let leads: string[]
beforeAll(async () => {
  world = await startWorld()
  await world.connect()
  const control = world.simulator.control
  const numbers = Array.from({ length: MANY / 2 }, (_, i) => i)
  accounts = control.insertRecords(
    'Account',
    numbers.map(i => ({ Name: `Account ${i}` })),
  )
  leads = control.insertRecords(
    'Lead',
    numbers.map(i => ({ LastName: 'Roe', Company: `Company ${i}` })),
  )
  const records = [...accounts.map(id => ['matched', id] as const), ...leads.map(id => ['lead', id] as const)]
  const leadIds = await addLeads(
    world.admin.accountId,
    records.map((_, i) => ({ name: `Company lead ${i}` })),
  )
  await link(records.map(([status, recordId], i) => ({ status, recordId, leadId: leadIds[i] ?? uuid() })))
}, 120_000)
afterAll(() => world.close())
beforeEach(async () => {
  world.simulator.control.clearFaults()
  world.simulator.control.resetRequests()
})

async function link(links: { leadId: string; status: 'matched' | 'lead'; recordId: string }[]) {
  const { t, atomic } = store()
  const { accountId } = world.admin
  const facts = { recordName: 'As linked', recordUrl: 'https://sf.example/1', recordState: 'ok' as const }
  const who = { checkedAt: LONG_AGO, checkedBy: 'Ben', linkedAt: LONG_AGO, linkedBy: 'Ben', refreshedAt: LONG_AGO }
  const rows = links.map(one => ({ ...one, ...facts, ...who, accountId, orgId: world.simulator.orgId, matchCount: 1 }))
  for (let at = 0; at < rows.length; at += 500) {
    const chunk = rows.slice(at, at + 500)
    await atomic(q => [q.insert(t.crmLinks).values(chunk)])
  }
}

const rows = () => listLinkedRecords(world.admin.accountId, world.simulator.orgId)
const refresh = () => refreshStatuses(world.admin.accountId)
const calls = () => world.calls().api

describe('10,000 links', () => {
  test('an outage in the middle: what was answered before is kept, whole batches of it, and the rest is as it was', async () => {
    const { control } = world.simulator
    await refreshStatuses(world.admin.accountId, { leadIds: (await rows()).slice(0, 1).map(row => row.leadId) })
    control.resetRequests()
    control.addFault({ kind: 'slow', on: 'query', ms: 0, times: 10 })
    control.addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
    const { asked, failure } = await refresh()
    expect(failure?.code).toBe('unavailable')
    expect(asked).toBe(10 * 200)
    expect(calls()).toBeLessThan(20)
    const after = await rows()
    expect(after).toHaveLength(MANY)
    expect(after.filter(row => row.recordName === 'As linked').length).toBeGreaterThanOrEqual(MANY - asked - 1)
    expect(new Set(after.map(row => row.recordState))).toEqual(new Set(['ok']))
  })

  test('cost at most 60 calls, whatever has happened to some of them', async () => {
    const { control } = world.simulator
    const [first = '', second = '', third = '', fourth = ''] = accounts
    for (const id of accounts.slice(100, 400)) control.happen({ merge: [id], into: first })
    for (const id of leads.slice(100, 150)) control.happen({ convert: id })
    control.happen({ merge: [second], into: third })
    control.happen({ merge: [third], into: fourth })
    control.happen({ delete: accounts[10] ?? '' })
    control.happen({ delete: leads[10] ?? '' })
    control.happen({ purge: leads[10] ?? '' })
    control.resetRequests()
    const refreshed = await refresh()
    console.log(`10,000 links: ${calls()} API calls; ${refreshedWords(refreshed)}`)
    expect(refreshed).toEqual({ asked: MANY, merged: 302, converted: 50, deleted: 1, lost: 1, foundAgain: 0 })
    expect(calls()).toBeLessThanOrEqual(60)
    const after = await rows()
    expect(after.filter(row => row.recordId === first)).toHaveLength(301)
    expect(after.filter(row => row.recordName === 'As linked')).toHaveLength(1)
  }, 60_000)

  test('the daily job asks only for what was not asked lately', async () => {
    expect(ALL_JOBS).toContain(refreshStatusesJob)
    expect(refreshStatusesJob).toMatchObject({ name: 'refresh-statuses', everyMs: 24 * 60 * 60 * 1000 })
    expect(await refreshStatusesJob.run(world.admin.accountId)).toBe('0 links refreshed: nothing has moved')
    expect(calls()).toBe(0)
  })

  test('finding links and records goes by the indexes made for it', async () => {
    const spy = vi.spyOn(Database.prototype, 'prepare')
    await refreshStatuses(world.admin.accountId, { refreshedBefore: LONG_AGO })
    await resolveRecord(world.admin.accountId, accounts[0] ?? '')
    const asked = spy.mock.calls.map(([text]) => text).filter(text => /^select .+crm_links/.test(text))
    spy.mockRestore()
    const plans = asked.map(planOf)
    expect(plans[0]).toMatch(/USING INDEX crm_links_by_refresh/)
    expect(plans.slice(1).join()).toMatch(/USING INDEX crm_links_by_record/)
    for (const plan of plans) expect(plan).not.toMatch(/SCAN|leads_by_activity/)
  })
})

/** The tables of the app, empty: which index is taken does not depend on the rows. */
function planOf(statement: string): string {
  const { q } = store()
  const client = (q as unknown as { $client: Database.Database }).$client
  const steps = client.prepare(`explain query plan ${statement}`).all(...statement.matchAll(/\?/g)) as {
    detail: string
  }[]
  return steps.map(step => step.detail).join('\n')
}
