import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cureOf } from '@/components/admin/connection/stage-cures'
import { getConnection } from '@/db/queries/crm-connections'
import { getIntent } from '@/db/queries/crm-intents'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { connect, testConnection } from '@/lib/crm/connection/connect'
import { createLead } from '@/lib/crm/create-lead'
import { CrmError } from '@/lib/crm/errors'
import { forgiveCrmTry } from '@/lib/crm/connection/limit-sign-in-tries'
import type { Fault } from '@/simulator/org/faults'
import { failureOf, startFaultWorld, words, type FaultWorld } from './faults/fault-world'
import { CREATE_ROWS, FIND_ROWS, READ_ROWS, type RestRow } from './faults/rest-rows'
import { OAUTH_ROWS, SOAP_ROWS, type SignInRow } from './faults/sign-in-rows'
import { CREATE_WIRE_ROWS, READ_WIRE_ROWS } from './faults/wire-rows'
import { appForm } from './simulator-sign-in'
import type { World } from './world'

// One row a fault of salesforce.md §2.2, §2.3, §2.4 and §6.8: its code, its words for reps and admins, what follows from
// it by the retry matrix of §5, and how many calls the simulator saw.

let here: FaultWorld
let world: World
beforeAll(async () => {
  here = await startFaultWorld()
  world = here.world
})
afterAll(() => world.close())
beforeEach(() => {
  here.control.clearFaults()
  here.control.expireSessions()
})

const forever = 'forever' as const

/** Refused tries count against the account; each is forgiven here, or the table would run into the limit. */
describe.each([
  { how: 'SOAP', rows: SOAP_ROWS, operation: 'login' as const },
  { how: 'OAuth', rows: OAUTH_ROWS, operation: 'token' as const },
])('§2.2 a sign-in by $how', ({ rows, operation }) => {
  const form = () => (operation === 'login' ? world.connection() : appForm(world.simulator, 'client_credentials'))
  const fault = ({ code, said }: SignInRow): Fault => ({ kind: 'login-refused', code, message: said, times: forever })
  const told = ({ code, said }: SignInRow) => `${code}: ${said}`

  test.each(rows.map(row => ({ ...row, name: `${row.code}: ${row.said.slice(0, 40)}` })))(
    '$name → $means, cure $cure',
    async row => {
      await connect(world.admin, form())
      const leadId = await here.aCompany()
      await checkLead(world.rep, leadId)
      here.control.addFault(fault(row))

      // An admin presses Test: one sign-in, the line is red, the cure is its own, nothing is stored.
      here.control.resetRequests()
      const before = await getConnection(world.rep.accountId)
      const tried = await testConnection(world.admin, form())
      await forgiveCrmTry(world.admin.accountId)
      const line = tried.ok ? tried.value.stages.find(stage => stage.name === 'sign_in') : undefined
      expect(line).toMatchObject({ state: 'failed', code: row.means })
      expect(line?.said).toBe(row.pauses ? told(row) : row.said)
      expect(cureOf(line?.code, line?.said).id).toBe(row.cure)
      expect({ seen: here.seen(operation), api: here.control.requests().api }).toEqual({ seen: 1, api: 0 })
      expect(await getConnection(world.rep.accountId)).toEqual(before)

      // Reps at work, once the session has ended: one sign-in for all of them.
      here.control.expireSessions()
      here.control.resetRequests()
      const all = await Promise.all([1, 2, 3].map(() => failureOf(checkLead(world.rep, leadId))))
      for (const { code } of all) expect(code).toBe(row.means)
      expect(here.seen(operation)).toBe(1)
      expect(await here.stateOf()).toBe(row.pauses ? 'needs_attention' : 'connected')
      const [first] = all
      if (!first || !row.pauses) return

      // Nothing is sent any more, and why stays said.
      const later = await failureOf(checkLead(world.otherRep, leadId))
      expect(later.code).toBe('paused')
      expect(words(later)).toEqual(words(first))
      expect(words(first).text).not.toMatch(/password.*not accepted/)
      expect(here.seen(operation)).toBe(1)
    },
  )
})

test('§2.2 a password that has expired lets nobody in, though Salesforce answers 200', async () => {
  here.control.changeScenario({ passwordExpired: true })
  here.control.resetRequests()
  const tried = await testConnection(world.admin, world.connection())
  here.control.changeScenario({ passwordExpired: false })
  const line = tried.ok ? tried.value.stages[1] : undefined
  expect(line).toMatchObject({ name: 'sign_in', state: 'failed', code: 'sign_in_refused' })
  expect(cureOf(line?.code, line?.said).id).toBe('password-expired')
  expect({ seen: here.seen('login'), api: here.control.requests().api }).toEqual({ seen: 1, api: 0 })
})

const restFault = (row: RestRow, on: Fault['on']): Fault => {
  const { errorCode, status, said, fields } = row
  return { kind: 'error', on, status, errorCode, message: said, fields, times: forever }
}
const named = (rows: RestRow[]) => rows.map(row => ({ ...row, name: `${row.errorCode}: ${row.said.slice(0, 40)}` }))

describe('§2.3 while looking a company up', () => {
  test.each(named(READ_ROWS))('$name → $means, asked $tries times', { timeout: 20_000 }, async row => {
    const leadId = await here.ready()
    const before = await world.statusOf(leadId)
    here.control.addFault(restFault(row, 'composite'))
    const failure = await failureOf(checkLead(world.rep, leadId))
    expect(failure.code).toBe(row.means)
    if (row.means !== 'session_expired') expect(failure.detail).toContain(row.said)
    expect(here.seen('composite')).toBe(row.tries)
    expect(here.seen('login')).toBe(row.means === 'session_expired' ? 1 : 0)
    expect(await here.stateOf()).toBe(row.pauses ? 'needs_attention' : 'connected')
    expect(await world.statusOf(leadId)).toEqual(before)
  })

  test('QUERY_TIMEOUT → once more, for beginnings of names; and no third time', async () => {
    const leadId = await here.ready()
    const fault = { kind: 'error', on: 'composite', status: 400, errorCode: 'QUERY_TIMEOUT' } as const
    here.control.addFault({ ...fault, message: 'Your query request was running for too long.' })
    const answer = await checkLead(world.rep, leadId)
    expect(answer).toMatchObject({ more: true, matches: [{ account: { name: 'Steady Company' } }] })
    expect(here.seen('composite')).toBe(2)
    here.control.resetRequests()
    here.control.addFault({ ...fault, message: 'Your query request was running for too long.', times: forever })
    expect((await failureOf(checkLead(world.rep, leadId))).code).toBe('too_slow')
    expect(here.seen('composite')).toBe(2)
  })

  test('a limit that is used up is not asked about again for a while', async () => {
    const leadId = await here.ready()
    here.control.addFault({ kind: 'limit-reached', times: forever })
    expect((await failureOf(checkLead(world.rep, leadId))).code).toBe('limit_reached')
    here.control.clearFaults()
    here.control.resetRequests()
    expect((await failureOf(checkLead(world.rep, leadId))).code).toBe('limit_reached')
    expect(here.control.requests().total).toBe(0)
  })

  test.each(named(FIND_ROWS))('one record: $name → $means, asked once', async row => {
    const leadId = await here.ready()
    here.control.addFault(restFault(row, ['query', 'composite', 'retrieve']))
    const failure = await failureOf(associateLead(world.rep, leadId, '001000000000001AAA'))
    expect(failure.code).toBe(row.means)
    expect(here.control.requests().api).toBe(row.tries)
  })
})

describe('§2.3 while creating a Salesforce Lead', () => {
  test.each(named(CREATE_ROWS).map((row, i) => ({ ...row, company: `Created ${i}` })))(
    '$name → $means, sent $tries times',
    { timeout: 30_000 },
    async row => {
      const leadId = await here.ready(row.company)
      const key = { orgId: world.simulator.orgId, leadId }
      here.control.addFault(restFault(row, 'create'))
      const failure = await failureOf(createLead(world.rep, leadId, { company: row.company }))
      expect(failure.code).toBe(row.means)
      if (row.means !== 'session_expired') expect(failure.detail).toContain(row.said)
      expect(here.seen('create')).toBe(row.tries)
      expect((await getIntent(world.rep.accountId, key))?.state).toBe('failed')
      expect(await here.stateOf()).toBe(row.pauses ? 'needs_attention' : 'connected')
      expect(here.leadsOf(row.company)).toBe(0)

      // Once the cause is gone it works, and there is one.
      here.control.clearFaults()
      await world.connect()
      await createLead(world.rep, leadId, { company: row.company })
      expect(here.leadsOf(row.company)).toBe(1)
    },
  )
})

describe('§2.4 a duplicate rule', () => {
  test.each([
    { spelling: 'duplicateResut' as const, allowSave: true },
    { spelling: 'duplicateResut' as const, allowSave: false },
    { spelling: 'duplicateResult' as const, allowSave: true },
    { spelling: 'duplicateResult' as const, allowSave: false },
  ])('$spelling, allowSave $allowSave → duplicate, sent once', async ({ spelling, allowSave }) => {
    const company = `Doubled ${spelling} ${allowSave}`
    const leadId = await here.ready(company)
    here.control.addFault({ kind: 'duplicate-rule', spelling, allowSave, times: forever })
    const failure = await failureOf(createLead(world.rep, leadId, { company }))
    expect(failure).toMatchObject({ code: 'duplicate', detail: expect.stringContaining('Use one of these') })
    expect(failure.duplicates?.mayCreateAnyway).toBe(allowSave)
    expect(here.seen('create')).toBe(1)
    expect(here.leadsOf(company)).toBe(0)
  })
})

/** These take eight seconds to be given up; a stalled answer stands for them. */
const PATIENCE = new Set<Fault['kind']>(['slow', 'cut-after-headers'])

describe('§6.8 on the wire, while looking a company up', () => {
  test.each(READ_WIRE_ROWS)('$name → $means, asked $tries times', { timeout: 30_000 }, async row => {
    const leadId = await here.ready()
    const before = await world.statusOf(leadId)
    here.control.addFault({ ...row.fault, on: 'composite', times: forever })
    const started = Date.now()
    expect((await failureOf(checkLead(world.rep, leadId))).code).toBe(row.means)
    expect(Date.now() - started).toBeLessThan(15_000)
    // A slow request is counted when it is answered.
    await expect.poll(() => here.seen('composite'), { timeout: 10_000 }).toBe(row.tries)
    expect(await world.statusOf(leadId)).toEqual(before)
    expect(await here.stateOf()).toBe('connected')
  })

  test.each(READ_WIRE_ROWS.filter(({ tries, fault }) => tries > 1 && !PATIENCE.has(fault.kind)))(
    '$name once → mended unseen',
    async row => {
      const leadId = await here.ready()
      here.control.addFault({ ...row.fault, on: 'composite' })
      expect((await checkLead(world.rep, leadId)).matches).toHaveLength(1)
      expect(here.seen('composite')).toBe(2)
    },
    20_000,
  )

  test('an expired session is renewed once, unseen', async () => {
    const leadId = await here.ready()
    here.control.expireSessions()
    expect((await checkLead(world.rep, leadId)).matches).toHaveLength(1)
    expect(world.calls().logins).toBe(1)
  })
})

describe('§6.8 on the wire, while creating a Salesforce Lead', () => {
  test.each(CREATE_WIRE_ROWS.map((row, i) => ({ ...row, company: `Wire ${i}` })))(
    '$name → $means, sent $tries times',
    { timeout: 30_000 },
    async row => {
      const leadId = await here.ready(row.company)
      const key = { orgId: world.simulator.orgId, leadId }
      here.control.addFault({ ...row.fault, on: 'create', times: forever })
      const created = await createLead(world.rep, leadId, { company: row.company }).catch((error: unknown) => error)
      const code = created instanceof CrmError ? created.code : 'created'
      expect(code).toBe(row.means)
      expect(here.seen('create')).toBe(row.tries)
      expect((await getIntent(world.rep.accountId, key))?.state).toBe(row.intent)
      expect(here.leadsOf(row.company)).toBe(row.leads)
    },
  )
})
