import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addCalls, countCalls } from '@/db/queries/crm-usage'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { checkLeads } from '@/lib/crm/check-leads'
import { testConnection } from '@/lib/crm/connection/connect'
import { createLead } from '@/lib/crm/create-lead'
import { crmHealth } from '@/lib/crm/health/health'
import { meterCalls } from '@/lib/crm/health/meter-calls'
import { setDailyCap } from '@/lib/crm/health/set-daily-cap'
import { startWorld, stranger, type World } from './world'

let world: World
let orgId: string
let serial = 0

beforeAll(async () => {
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Northwind Traders GmbH' }] })
  orgId = world.simulator.orgId
})
afterAll(async () => {
  vi.useRealTimers()
  await world.close()
})
beforeEach(async () => {
  world.simulator.control.clearFaults()
  await world.connect()
  await setDailyCap(world.admin, null)
  world.simulator.control.resetRequests()
})

const today = () => new Date().toISOString().slice(0, 10)
const counted = () => countCalls(world.admin.accountId, orgId, today())
const companies = (count: number) =>
  world.addCompanies(Array.from({ length: count }, () => ({ name: `Company ${++serial}` })))
const company = async () => (await companies(1))[0] ?? ''

describe('calls', () => {
  test('are counted as Salesforce counts them, over a run with all sorts of trouble', async () => {
    const before = await counted()
    const [first = '', second = '', third = ''] = await companies(3)
    await checkLead(world.rep, first)
    await createLead(world.rep, first, { company: 'Counted' })
    await checkLead(world.rep, second)
    const [account] = world.simulator.control.records('Account')
    await associateLead(world.rep, second, String(account?.Id))
    await checkLeads(world.rep, await companies(30))
    world.simulator.control.expireSessions()
    await checkLead(world.rep, third)
    expect(await testConnection(world.admin, world.connection())).toMatchObject({ ok: true })
    world.simulator.control.addFault({ kind: 'answer-lost', on: 'create' })
    await createLead(world.rep, third, { company: 'Lost' })
    world.simulator.control.addFault({ kind: 'unavailable', times: 'forever' })
    await expect(checkLead(world.rep, await company())).rejects.toMatchObject({ code: 'unavailable' })
    expect(world.calls().logins).toBeGreaterThan(0)
    expect(world.calls().api).toBeGreaterThan(8)
    const ours = (await counted()) - before
    // A call that nobody waited for any more may still be on its way.
    await vi.waitFor(() => expect(world.calls().api).toBe(ours))
  })

  test('come with what Salesforce says of the whole org, and when', async () => {
    await checkLead(world.rep, await company())
    const limits = world.simulator.control.requests()
    expect(limits.api).toBeGreaterThan(0)
    const { org } = (await crmHealth(world.admin.accountId)) ?? {}
    expect(org?.limit).toBeGreaterThan(org?.used ?? Infinity)
    expect(Date.now() - (org?.at.getTime() ?? 0)).toBeLessThan(5_000)
  })

  test('of several processes add up', async () => {
    const before = await counted()
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => addCalls(world.admin.accountId, orgId, today(), 3, i % 2 ? null : usage())),
    )
    expect((await counted()) - before).toBe(120)
  })

  test('of concurrent clicks add up', async () => {
    const before = await counted()
    const leads = await companies(8)
    await Promise.all(leads.map(leadId => checkLead(world.rep, leadId)))
    expect((await counted()) - before).toBe(world.calls().api)
  })
})

const usage = () => ({ used: 1, limit: 5_000, at: new Date() })

describe('our own cap', () => {
  test('stops before the call, and says that it is ours', async () => {
    await setDailyCap(world.admin, await counted())
    const leadId = await company()
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'cap_reached' })
    expect(world.calls().api).toBe(0)
    expect(await world.statusOf(leadId)).toEqual({ kind: 'not_checked' })
    await setDailyCap(world.admin, (await counted()) + 50)
    await checkLead(world.rep, leadId)
    expect(world.calls().api).toBeGreaterThan(0)
  })

  test('is never passed by clicks at the same time', async () => {
    const cap = (await counted()) + 5
    await setDailyCap(world.admin, cap)
    const leads = await companies(12)
    const done = await Promise.allSettled(leads.map(leadId => checkLead(world.rep, leadId)))
    expect(done.some(result => result.status === 'rejected')).toBe(true)
    expect(await counted()).toBe(cap)
    await vi.waitFor(() => expect(world.calls().api).toBe(5))
  })

  test('is known to a process from what another has written', async () => {
    await setDailyCap(world.admin, (await counted()) + 2)
    await addCalls(world.admin.accountId, orgId, today(), 2, null)
    await expect(checkLead(world.rep, await company())).rejects.toMatchObject({ code: 'cap_reached' })
    expect(world.calls().api).toBe(0)
  })

  test('begins anew with the UTC day', async () => {
    const accountId = (await stranger()).accountId
    const meter = await meterCalls(accountId, orgId, 1)
    meter.before()
    expect(() => meter.before()).toThrow('cap_reached')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 })
    meter.before()
    expect(() => meter.before()).toThrow('cap_reached')
    vi.useRealTimers()
    await meter.close()
    expect(await countCalls(accountId, orgId, today())).toBe(1)
    expect(() => meter.before()).toThrow('timed_out')
  })
})
