import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listActivity } from '@/db/queries/activity'
import { checkLead } from '@/lib/crm/check-lead'
import { connect, testConnection } from '@/lib/crm/connection/connect'
import { openSecret } from '@/lib/crm/connection/connection-secret'
import { disconnect } from '@/lib/crm/connection/disconnect'
import { forgiveCrmTry } from '@/lib/crm/connection/limit-sign-in-tries'
import { pauseConnection } from '@/lib/crm/connection/pause-connection'
import type { Stage } from '@/lib/crm/provider'
import { resumeConnection } from '@/lib/crm/connection/resume-connection'
import { signIn } from '@/lib/crm/salesforce/sign-in'
import { dropStandby, swapConnection } from '@/lib/crm/connection/swap-connection'
import { finishWebServer } from '@/lib/crm/connection/web-server-flow'
import { stranger, type World } from './world'
import { startWaysWorld, type WaysWorld } from './ways-world'

let here: WaysWorld
let world: World
beforeAll(async () => {
  here = await startWaysWorld()
  world = here.world
})
afterAll(() => here.close())
beforeEach(() => here.reset())

describe('three ways in', () => {
  test('password: one SOAP login', async () => {
    expect(await here.connected(world.connection())).toMatchObject({
      ok: true,
      value: { org: { orgId: world.simulator.orgId } },
    })
    expect(world.simulator.control.requests().byOperation).toMatchObject({ login: 1 })
    expect(await here.facts()).toMatchObject({ way: 'password', username: 'integration@wow.example', clientId: '' })
  })

  test('client credentials: one token, and the user it acts as is named', async () => {
    expect(await here.connected(here.app())).toMatchObject({
      ok: true,
      value: { org: { orgId: world.simulator.orgId } },
    })
    expect(world.simulator.control.requests().byOperation).toMatchObject({ token: 1 })
    const { clientId, username } = world.simulator.credentials
    expect(await here.facts()).toMatchObject({ way: 'client_credentials', username, clientId })
    await here.aLinkedCompany()
  })

  test('through the browser: S256, a state, one exchange, and a refresh token for later', async () => {
    const { begun, finish } = await here.throughBrowser()
    const asked = new URL(begun.url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/)
    expect(asked.get('redirect_uri')).toBe('https://wow.example/api/crm/salesforce/callback')
    expect(await here.facts()).toBeNull()
    world.simulator.control.resetRequests()
    expect(await finish()).toMatchObject({ ok: true, value: { org: { orgId: world.simulator.orgId } } })
    expect(world.simulator.control.requests().byOperation).toMatchObject({ token: 1 })
    expect(await here.facts()).toMatchObject({ way: 'web_server', username: world.simulator.credentials.username })
    await here.aLinkedCompany()
    // The code is used up, and so is what it came with.
    expect(await finish()).toMatchObject({ ok: false, code: 'sign_in_refused' })
  })

  test('an org that has SOAP login switched off is entered by the other two', async () => {
    world.simulator.control.changeScenario({ soapLogin: false })
    const refused = await here.connected(world.connection())
    expect(refused).toMatchObject({ ok: true, value: { org: null } })
    expect(await here.connected(here.app())).toMatchObject({
      ok: true,
      value: { org: { orgId: world.simulator.orgId } },
    })
    expect(await (await here.throughBrowser()).finish()).toMatchObject({
      ok: true,
      value: { stages: expect.anything() },
    })
    world.simulator.control.changeScenario({ soapLogin: true })
  })
})

describe('what comes back from the browser', () => {
  test.each([
    ['another state', { state: 'forged' }],
    ['no state', { state: undefined }],
  ])('%s: nothing is sent', async (_, change) => {
    const { begun, back } = await here.throughBrowser()
    world.simulator.control.resetRequests()
    const finished = await finishWebServer(world.admin, begun.sealedState, { ...back, ...change })
    expect(finished).toMatchObject({ ok: false, code: 'refused' })
    expect(world.simulator.control.requests().total).toBe(0)
  })

  test('another person, of this account or of another: nothing is sent', async () => {
    const { begun, back } = await here.throughBrowser()
    world.simulator.control.resetRequests()
    for (const somebody of [{ ...world.admin, id: randomUUID() }, await stranger()])
      expect(await finishWebServer(somebody, begun.sealedState, back)).toMatchObject({ ok: false, code: 'refused' })
    expect(world.simulator.control.requests().total).toBe(0)
  })

  test('a refusal over there is told with its cause', async () => {
    const { begun, back } = await here.throughBrowser()
    const denied = { state: back.state, error: 'access_denied', errorDescription: 'end-user denied authorization' }
    expect(await finishWebServer(world.admin, begun.sealedState, denied)).toMatchObject({
      ok: false,
      code: 'sign_in_refused',
      detail: 'access_denied: end-user denied authorization',
    })
    expect(await here.facts()).toBeNull()
  })
})

describe('a refresh token that works once', () => {
  const expire = () => world.simulator.control.expireSessions()

  test('is renewed by one caller for all, and the new one is kept', async () => {
    await (await here.throughBrowser()).finish()
    const leadId = await here.aLinkedCompany()
    const before = (await here.row())?.sealedSecret
    for (let round = 0; round < 3; round++) {
      expire()
      world.simulator.control.resetRequests()
      await Promise.all(Array.from({ length: 5 }, () => checkLead(world.rep, leadId)))
      expect(world.simulator.control.requests().byOperation.token).toBe(1)
    }
    expect((await here.row())?.sealedSecret).not.toBe(before)
    expect((await here.row())?.refreshLeasedUntil).toBeNull()
  })

  test('is never used by two at once: everybody who shares no memory waits for the lease', async () => {
    await (await here.throughBrowser()).finish()
    const connection = await here.row()
    if (!connection) throw new Error('Not connected')
    here.front.behave(() => 'pass')
    // Each has credentials and a session of its own, as a process of its own has.
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signIn(openSecret(connection))))
    expect(new Set(sessions.map(session => session.accessToken)).size).toBe(8)
    const used = here.front.seen.map(({ body }) => new URLSearchParams(body).get('refresh_token')).filter(Boolean)
    expect(used).toHaveLength(8)
    expect(new Set(used).size).toBe(8)
  })

  test('that was revoked over there pauses the connection, and signing in again mends it', async () => {
    await (await here.throughBrowser()).finish()
    const leadId = await here.aLinkedCompany()
    const fault = { kind: 'login-refused', on: 'token', code: 'invalid_grant', times: 'forever' } as const
    world.simulator.control.addFault({ ...fault, message: 'expired access/refresh token' })
    expire()
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'sign_in_refused' })
    expect(await here.facts()).toMatchObject({ state: 'needs_attention' })
    world.simulator.control.clearFaults()
    await (await here.throughBrowser()).finish()
    expect(await here.facts()).toMatchObject({ state: 'connected', standby: null })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })
  })
})

test('presses that fail are limited; another account’s are not', async () => {
  const wrong = { ...world.connection(), password: 'wrong', confirm: 'wrong' }
  const hasty = await stranger()
  for (let i = 0; i < 30; i++) await testConnection(hasty, wrong)
  world.simulator.control.resetRequests()
  expect(await testConnection(hasty, wrong)).toMatchObject({ ok: false, code: 'refused' })
  expect(world.simulator.control.requests().total).toBe(0)
  expect(await testConnection(world.admin, world.connection())).toMatchObject({ ok: true })
  await forgiveCrmTry(hasty.accountId)
})

test('nothing secret in rows, facts, stages or the activity log; what another account does changes nothing', async () => {
  const { password, token, clientSecret } = world.simulator.credentials
  const told: Stage[] = []
  await connect(world.admin, world.connection(), {}, stage => void told.push(stage))
  await here.connected(here.app(), { slot: 'standby' })
  const activity = await listActivity(world.admin.accountId, {}, { limit: 100 })
  const shown = JSON.stringify([await here.row(), await here.row('standby'), await here.facts(), told, activity])
  for (const secret of [password, token, clientSecret, 'refreshToken']) expect(shown).not.toContain(secret)
  expect(JSON.stringify(await here.facts())).not.toContain('sealed')

  const before = [await here.row(), await here.row('standby')]
  const zoe = await stranger()
  await expect(pauseConnection(zoe)).rejects.toMatchObject({ code: 'not_connected' })
  await expect(resumeConnection(zoe)).rejects.toMatchObject({ code: 'not_connected' })
  await expect(disconnect(zoe)).rejects.toMatchObject({ code: 'not_connected' })
  expect(await swapConnection(zoe)).toMatchObject({ ok: false })
  expect(await dropStandby(zoe)).toMatchObject({ ok: false })
  expect([await here.row(), await here.row('standby')]).toEqual(before)
})

test('Disconnect ends the refresh token over there as well, and forgets both sign-ins', async () => {
  await (await here.throughBrowser()).finish()
  await here.connected(world.connection(), { slot: 'standby' })
  here.front.behave(() => 'pass')
  await disconnect(world.admin)
  expect(here.front.seen.map(({ path }) => path)).toEqual(['/services/oauth2/revoke'])
  expect(await here.facts()).toBeNull()
  expect(await here.row('standby')).toBeUndefined()
})
