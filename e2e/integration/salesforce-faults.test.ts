import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getConnection } from '@/db/queries/crm-connections'
import { checkLead } from '@/lib/crm/check-lead'
import { testConnection } from '@/lib/crm/connect'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import type { Fault } from '@/simulator/org/faults'
import { startWorld, type World } from './world'

let world: World
let leadId: string

beforeAll(async () => {
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Steady Company' }] })
  await world.connect()
  leadId = (await world.addCompanies([{ name: 'Steady Company' }]))[0] ?? ''
  await checkLead(world.rep, leadId)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.simulator.control.clearFaults()
  await world.connect()
  await checkLead(world.rep, leadId)
  world.simulator.control.resetRequests()
})

const status = () => world.statusOf(leadId)

const forever = 'forever' as const
const FAULTS: { name: string; fault: Fault; code: string; atMost: number }[] = [
  { name: 'down: 503', fault: { kind: 'unavailable', times: forever }, code: 'unavailable', atMost: 2 },
  { name: 'cut before the headers', fault: { kind: 'cut', times: forever }, code: 'unavailable', atMost: 2 },
  { name: 'cut after the headers', fault: { kind: 'cut-after-headers', times: forever }, code: 'timed_out', atMost: 2 },
  {
    name: 'stalled after the headers',
    fault: { kind: 'stall-after-headers', times: forever },
    code: 'timed_out',
    atMost: 2,
  },
  { name: 'slow', fault: { kind: 'slow', ms: 30_000, times: forever }, code: 'timed_out', atMost: 2 },
  { name: 'an HTML page', fault: { kind: 'html', times: forever }, code: 'unexpected_answer', atMost: 2 },
  {
    name: 'a redirect',
    fault: { kind: 'redirect', to: 'https://evil.example/', times: forever },
    code: 'unexpected_answer',
    atMost: 2,
  },
  { name: 'the API limit', fault: { kind: 'limit-reached', times: forever }, code: 'limit_reached', atMost: 2 },
  {
    name: 'a session that is never accepted',
    fault: { kind: 'expired-session', on: ['composite', 'search'], times: forever },
    code: 'session_expired',
    atMost: 4,
  },
]

describe('each failure has its own code, keeps the old status, and ends', () => {
  test.each(FAULTS)('$name → $code', async ({ fault, code, atMost }) => {
    const before = await status()
    world.simulator.control.addFault(fault)
    const started = Date.now()
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code })
    expect(Date.now() - started).toBeLessThan(15_000)
    expect(await status()).toEqual(before)
    expect(world.simulator.control.requests().total).toBeLessThanOrEqual(atMost + 1)
  })
})

test('an expired session is renewed once, unseen', async () => {
  world.simulator.control.expireSessions()
  expect((await checkLead(world.rep, leadId)).matches).toHaveLength(1)
  expect(world.calls().logins).toBe(1)
})

test('Salesforce gone altogether: unreachable, and nothing reads as "no match"', async () => {
  const before = await status()
  const other = await startUnreachable()
  await expect(other).rejects.toMatchObject({ code: 'unreachable' })
  expect(await status()).toEqual(before)
})

async function startUnreachable() {
  const { salesforceProvider } = await import('@/lib/crm/salesforce/provider')
  const credentials = { version: 'gone', loginUrl: 'http://127.0.0.1:9', username: 'u', password: 'p', token: '' }
  const provider = salesforceProvider({ ...credentials, simulator: 'http://127.0.0.1:9' }, readWriteSettings({}))
  return () => provider.findRecord('001000000000000AAA')
}

describe('a wrong password', () => {
  test('is tried once, pauses the connection, and never again by itself', async () => {
    world.simulator.control.changeCredentials({ password: 'changed over there' })
    world.simulator.control.resetRequests()
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => checkLead(world.rep, leadId)))
    for (const result of tries)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'sign_in_refused' } })
    await expect(checkLead(world.otherRep, leadId)).rejects.toMatchObject({ code: 'paused' })
    expect(world.calls().logins).toBe(1)
    expect(await getConnection(world.rep.accountId)).toMatchObject({
      state: 'needs_attention',
      stateDetail: expect.stringContaining('INVALID_LOGIN'),
    })
    expect(await status()).toMatchObject({ kind: 'not_actioned', matches: 1 })
  })

  test('one press of Test is one sign-in, and stores nothing', async () => {
    const before = await getConnection(world.rep.accountId)
    world.simulator.control.resetRequests()
    const { org, stages } = await testConnection({ ...world.connection(), password: 'wrong' })
    expect(org).toBeNull()
    expect(stages.map(stage => stage.state)).toEqual([
      'failed',
      'not_reached',
      'not_reached',
      'not_reached',
      'not_reached',
    ])
    expect(world.calls()).toEqual({ api: 0, logins: 1 })
    expect(await getConnection(world.rep.accountId)).toEqual(before)
  })

  test.each([
    'LOGIN_MUST_USE_SECURITY_TOKEN',
    'INVALID_OPERATION',
    'INSUFFICIENT_ACCESS',
    'PASSWORD_LOCKOUT',
    'API_DISABLED_FOR_ORG',
    'LOGIN_DURING_RESTRICTED_DOMAIN',
  ])('a sign-in refused with %s says so', async code => {
    world.simulator.control.addFault({ kind: 'login-refused', code })
    const { stages } = await testConnection(world.connection())
    expect(stages[0]).toMatchObject({ state: 'failed', code: 'sign_in_refused', said: expect.stringContaining(code) })
  })
})

test('a green test has every stage green, with one sign-in', async () => {
  world.simulator.control.resetRequests()
  const { org, stages } = await testConnection(world.connection())
  expect(org).toMatchObject({ orgId: world.simulator.orgId })
  expect(stages.map(stage => stage.state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  expect(world.calls().logins).toBe(1)
})
