import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addFailures } from '@/db/queries/crm-failures'
import { listCauses, settleCause } from '@/db/queries/crm-causes'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { checkLeads } from '@/lib/crm/check-leads'
import { createLead } from '@/lib/crm/create-lead'
import { forgetFailures } from '@/lib/crm/health/forget-failures'
import { crmHealth, failureRows } from '@/lib/crm/health/health'
import type { About } from '@/lib/crm/health/record-failure'
import { dismissFailures, retryChecks } from '@/lib/crm/health/retry-failures'
import { setDailyCap } from '@/lib/crm/health/set-daily-cap'
import { withCrm } from '@/lib/crm/with-crm'
import { startWorld, stranger, type World } from './world'

let world: World
let orgId: string
let serial = 0

beforeAll(async () => {
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Northwind Traders GmbH' }] })
  orgId = world.simulator.orgId
})
afterAll(() => world.close())
beforeEach(async () => {
  world.simulator.control.clearFaults()
  await world.connect()
  await setDailyCap(world.admin, null)
  for (const cause of await causes()) await settleCause(world.admin.accountId, orgId, cause, new Date())
  world.simulator.control.resetRequests()
})
afterAll(() => vi.useRealTimers())

const causes = () => listCauses(world.admin.accountId, orgId, 50)
const companies = (count: number) =>
  world.addCompanies(Array.from({ length: count }, () => ({ name: `Company ${++serial}` })))
const company = async () => (await companies(1))[0] ?? ''

describe('failures', () => {
  test('are grouped by cause with Salesforce’s words and the companies, and settled once the same works', async () => {
    const [first = '', second = ''] = await companies(2)
    refuse('forever')
    await expect(checkLead(world.rep, first)).rejects.toMatchObject({ code: 'rejected' })
    await expect(checkLead(world.rep, first)).rejects.toMatchObject({ code: 'rejected' })
    await expect(checkLead(world.otherRep, second)).rejects.toMatchObject({ code: 'rejected' })
    const health = await crmHealth(world.admin.accountId)
    expect(health?.causes).toEqual([
      expect.objectContaining({ doing: 'check', code: 'rejected', said: 'Not today.', times: 3, companies: 2 }),
    ])
    expect(health?.causes[0]?.leads.map(lead => lead.id).sort()).toEqual([first, second].sort())

    world.simulator.control.clearFaults()
    await checkLead(world.rep, first)
    expect(await causes()).toMatchObject([{ times: 1, companies: 1 }])
    await checkLead(world.rep, second)
    expect(await causes()).toEqual([])
    expect((await failureRows(world.admin.accountId)).filter(row => row[3] === 'Not today.')).toHaveLength(3)
  })

  test('of a bulk check are kept for each company, and Retry checks a dozen a call', async () => {
    const leads = await companies(15)
    await checkLead(world.rep, await company())
    refuse(2)
    await checkLeads(world.rep, leads.slice(0, 12))
    await checkLeads(world.rep, leads.slice(12))
    expect(await causes()).toMatchObject([{ times: 15, companies: 15 }])
    world.simulator.control.resetRequests()
    expect(await retryChecks(world.admin, { code: 'rejected', said: 'Not today.' })).toEqual({ tried: 12, more: true })
    expect(await retryChecks(world.admin, { code: 'rejected', said: 'Not today.' })).toEqual({ tried: 3, more: false })
    expect(world.calls().api).toBe(2)
    expect(await causes()).toEqual([])
    for (const leadId of leads) expect(await world.statusOf(leadId)).toMatchObject({ kind: 'not_actioned' })
  })

  test('of a create are done with once the company is linked in another way', async () => {
    const leadId = await company()
    await checkLead(world.rep, leadId)
    world.simulator.control.addFault({ kind: 'duplicate-rule', on: 'create' })
    await expect(createLead(world.rep, leadId, { company: 'Twice' })).rejects.toMatchObject({ code: 'duplicate' })
    expect(await causes()).toMatchObject([{ doing: 'create', code: 'duplicate' }])
    const [account] = world.simulator.control.records('Account')
    await associateLead(world.rep, leadId, String(account?.Id))
    expect(await causes()).toEqual([])
  })

  test('a refused sign-in leaves the connection needing attention and its words here', async () => {
    const leadId = await company()
    await world.connect()
    world.simulator.control.expireSessions()
    world.simulator.control.addFault({ kind: 'login-refused', code: 'INVALID_LOGIN' })
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'sign_in_refused' })
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'paused' })
    const health = await crmHealth(world.admin.accountId)
    expect(health?.facts.state).toBe('needs_attention')
    expect(health?.causes).toMatchObject([
      { code: 'sign_in_refused', said: expect.stringContaining('INVALID_LOGIN'), times: 1, leads: [{ id: leadId }] },
    ])
  })

  test('what is of our own making is none', async () => {
    const leadId = await company()
    await expect(createLead(world.rep, leadId, { company: 'X' })).rejects.toMatchObject({ code: 'not_checked' })
    await expect(checkLead(world.rep, 'no such lead')).rejects.toMatchObject({ code: 'not_found' })
    expect(await causes()).toEqual([])
  })

  test('a job that comes round and round says the same once an hour', async () => {
    for (let round = 0; round < 3; round++) {
      refuse(1)
      await ask({ doing: 'refresh' })
    }
    expect(await causes()).toMatchObject([{ doing: 'refresh', times: 1, companies: 0 }])
    const leadId = await company()
    refuse(1)
    await ask({ doing: 'refresh', leadId, by: world.rep })
    expect(await causes()).toMatchObject([{ doing: 'refresh', times: 2, companies: 1 }])
    await ask({ doing: 'refresh' })
    expect(await causes()).toEqual([])
  })

  test('dismissed, they come back only when they happen again', async () => {
    const leadId = await company()
    refuse('forever')
    await expect(checkLead(world.rep, leadId)).rejects.toThrow()
    await dismissFailures(world.admin, { doing: 'check', code: 'rejected', said: 'Not today.' }, new Date())
    expect(await causes()).toEqual([])
    await new Promise(resolve => setTimeout(resolve, 5))
    await expect(checkLead(world.rep, leadId)).rejects.toThrow()
    expect(await causes()).toMatchObject([{ times: 1 }])
  })

  test('are forgotten after 30 days, and no sooner', async () => {
    const failure = { doing: 'check', code: 'rejected', said: 'long ago', leadIds: [], userName: null }
    const clock = vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 31 * 24 * 60 * 60 * 1000 })
    await addFailures(world.admin.accountId, orgId, failure)
    clock.setSystemTime(Date.now() + 2 * 24 * 60 * 60 * 1000)
    await addFailures(world.admin.accountId, orgId, { ...failure, said: 'not so long ago' })
    vi.useRealTimers()
    expect(await forgetFailures.run(world.admin.accountId)).toContain('1 failures')
    expect((await causes()).map(cause => cause.said)).toEqual(['not so long ago'])
  })

  test('another account sees none of it, retries nothing and dismisses nothing', async () => {
    const leadId = await company()
    refuse(1)
    await expect(checkLead(world.rep, leadId)).rejects.toThrow()
    const other = await stranger()
    expect(await crmHealth(other.accountId)).toBeNull()
    expect(await failureRows(other.accountId)).toEqual([])
    expect(await listCauses(other.accountId, orgId, 50)).toEqual([])
    const cause = { doing: 'check', code: 'rejected', said: 'Not today.' }
    await expect(dismissFailures(other, cause, new Date())).rejects.toMatchObject({ code: 'not_connected' })
    await expect(retryChecks(other, cause)).rejects.toMatchObject({ code: 'not_connected' })
    await expect(setDailyCap(other, 1)).rejects.toMatchObject({ code: 'not_connected' })
    await settleCause(other.accountId, orgId, cause, new Date())
    expect(await causes()).toHaveLength(1)
  })
})

/** One call, whatever comes of it. */
const ask = (about: About) =>
  withCrm(world.admin.accountId, ({ provider }) => provider.findRecord('001000000000000AAA'), about).catch(
    () => undefined,
  )

/** Answers the next searches with a refusal in Salesforce's words. */
const refuse = (times: number | 'forever') =>
  world.simulator.control.addFault({
    kind: 'error',
    on: ['composite', 'search', 'query'],
    status: 400,
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'Not today.',
    times,
  })
