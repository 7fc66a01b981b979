import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getIntent } from '@/db/queries/crm-intents'
import { checkLead } from '@/lib/crm/check-lead'
import { connect, testConnection } from '@/lib/crm/connection/connect'
import { createLead } from '@/lib/crm/create-lead'
import { CrmError } from '@/lib/crm/errors'
import { forgiveCrmTry } from '@/lib/crm/connection/limit-sign-in-tries'
import type { Credentials, Secret } from '@/lib/crm/salesforce/credentials'
import { salesforceProvider } from '@/lib/crm/salesforce/provider'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import { webTokens } from '@/simulator/testing/sign-in'
import { startFront, type Front, type Manner } from './front'
import { appForm } from './simulator-sign-in'
import { startWorld, type World } from './world'

// A server that answers 401 for ever, sends us elsewhere, stalls after its headers, or says 200 with a page of its own.

let world: World
let front: Front
/** Another host: nothing may ever be sent there. */
let elsewhere: Front
beforeAll(async () => {
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Steady Company' }], scenario: { clientCredentials: true } })
  front = await startFront(() => world.simulator.url)
  elsewhere = await startFront(() => null)
  process.env.SALESFORCE_SIMULATOR_URL = front.url
})
afterAll(async () => {
  await front.close()
  await elsewhere.close()
  await world.close()
})
beforeEach(() => front.behave(() => 'pass'))

const MANNERS: Exclude<Manner, 'pass' | 'points-elsewhere'>[] = ['always-401', 'redirect', 'stall', 'html']
const isSignIn = (path: string) => path.startsWith('/services/Soap/') || path.startsWith('/services/oauth2/')
const calls = (of: (path: string) => boolean) => front.seen.filter(({ path }) => of(path)).length

async function within15Seconds<T>(work: Promise<T>): Promise<T> {
  const started = Date.now()
  try {
    return await work
  } finally {
    expect(Date.now() - started).toBeLessThan(15_000)
    expect(elsewhere.seen).toEqual([])
  }
}

const rejected = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

function secrets(token = 'the-refresh-token'): Secret[] {
  const { username, password, token: securityToken, clientId, clientSecret } = world.simulator.credentials
  const refreshTokens = { use: <T>(refresh: (token: string) => Promise<T>) => refresh(token) }
  return [
    { way: 'password', username, password, token: securityToken },
    { way: 'client_credentials', clientId, clientSecret },
    { way: 'web_server', clientId, clientSecret, refreshTokens },
  ]
}

describe.each(MANNERS)('a sign-in that meets: %s', manner => {
  test.each([0, 1, 2])('by way %#: one attempt, ends in time, goes nowhere else', { timeout: 20_000 }, async i => {
    const secret = secrets()[i]
    if (!secret) throw new Error('No such way')
    const credentials: Credentials = { version: randomUUID(), loginUrl: front.url, simulator: front.url, secret }
    front.behave(path => (isSignIn(path) ? manner : 'pass'), `${elsewhere.url}/steal`)
    const { findRecord } = salesforceProvider(credentials, readWriteSettings({}))
    const failure = await within15Seconds(rejected(findRecord('001000000000001AAA')))
    expect(failure).toBeInstanceOf(CrmError)
    expect(calls(isSignIn)).toBe(1)
    expect(calls(path => !isSignIn(path))).toBe(0)
  })
})

describe.each(MANNERS)('a test of the connection that meets everywhere: %s', manner => {
  test.each(['password', 'client_credentials'] as const)('by %s', { timeout: 20_000 }, async way => {
    front.behave(() => manner, `${elsewhere.url}/steal`)
    const form = way === 'password' ? world.connection() : appForm(world.simulator, way)
    const tried = await within15Seconds(testConnection(world.admin, form))
    await forgiveCrmTry(world.admin.accountId)
    const { org, stages } = tried.ok ? tried.value : { org: undefined, stages: [] }
    expect(org).toBeNull()
    expect(stages.filter(stage => stage.state === 'failed')).toHaveLength(1)
    expect(calls(isSignIn)).toBeLessThanOrEqual(1)
    expect(front.seen.length).toBeLessThanOrEqual(2)
  })
})

describe.each(MANNERS)('after a good sign-in, the API meets us with: %s', manner => {
  test('a check: bounded calls, bounded time, no status changed', { timeout: 40_000 }, async () => {
    const { leadId } = await connected()
    front.behave(path => (isSignIn(path) ? 'pass' : manner), `${elsewhere.url}/steal`)
    const before = await world.statusOf(leadId)
    expect(await within15Seconds(rejected(checkLead(world.rep, leadId)))).toBeInstanceOf(CrmError)
    expect(await world.statusOf(leadId)).toEqual(before)
    expect(calls(isSignIn)).toBeLessThanOrEqual(1)
    expect(calls(path => !isSignIn(path))).toBeLessThanOrEqual(4)
  })

  test('a test of the connection: one sign-in a press', { timeout: 20_000 }, async () => {
    front.behave(path => (isSignIn(path) || path === '/services/data' ? 'pass' : manner), `${elsewhere.url}/steal`)
    const tried = await within15Seconds(testConnection(world.admin, world.connection()))
    await forgiveCrmTry(world.admin.accountId)
    expect(tried).toMatchObject({ ok: true, value: { org: null } })
    expect(calls(isSignIn)).toBe(1)
  })

  test('a create: sent once, or after one new sign-in', { timeout: 40_000 }, async () => {
    const { leadId } = await connected()
    const isCreate = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && /\/Lead\/?$/.test(path)
    front.behave(path => (isSignIn(path) || !/\/sobjects\/Lead\/?$/.test(path) ? 'pass' : manner), `${elsewhere.url}/x`)
    const failure = await within15Seconds(rejected(createLead(world.rep, leadId, { company: 'Steady Company' })))
    expect(failure).toBeInstanceOf(CrmError)
    expect(front.seen.filter(isCreate)).toHaveLength(manner === 'always-401' ? 2 : 1)
    const intent = await getIntent(world.rep.accountId, { orgId: world.simulator.orgId, leadId })
    expect(intent?.state).toBe(manner === 'always-401' ? 'failed' : 'unknown')
  })
})

test('a session that ends in the middle of a test ends the test: no second sign-in, and nothing is asked in vain', async () => {
  const isDescribe = (path: string) => path.includes('/describe')
  front.behave(path => (isDescribe(path) ? 'always-401' : 'pass'))
  const tried = await testConnection(world.admin, world.connection())
  const states = tried.ok ? tried.value.stages.map(({ state }) => state) : []
  expect(states.slice(4)).toEqual(['failed', 'not_reached', 'not_reached', 'not_reached', 'not_reached'])
  expect([calls(isSignIn), calls(isDescribe)]).toEqual([1, 1])
})

test.each([0, 1, 2])('a sign-in by way %# whose answer names another host: the token stays with us', async i => {
  const secret = secrets((await webTokens(world.simulator)).refresh_token)[i]
  if (!secret) throw new Error('No such way')
  front.behave(path => (isSignIn(path) ? 'points-elsewhere' : 'pass'), elsewhere.url)
  const credentials: Credentials = { version: randomUUID(), loginUrl: front.url, simulator: front.url, secret }
  const { findRecord } = salesforceProvider(credentials, readWriteSettings({}))
  expect(await rejected(findRecord('001000000000001AAA'))).toMatchObject({ code: 'unexpected_answer' })
  expect(calls(isSignIn)).toBe(1)
  expect(calls(path => !isSignIn(path))).toBe(0)
  expect(elsewhere.seen).toEqual([])
})

async function connected() {
  const tried = await connect(world.admin, world.connection())
  if (!tried.ok || !tried.value.org) throw new Error('Not connected')
  const [leadId = ''] = await world.addCompanies([{ name: 'Steady Company' }])
  await checkLead(world.rep, leadId)
  return { leadId }
}
