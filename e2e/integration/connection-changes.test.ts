import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorText } from '@/components/crm/error-text'
import { countLinks } from '@/db/queries/count-links'
import { getLead } from '@/db/queries/leads'
import { checkLead } from '@/lib/crm/check-lead'
import { connect, testConnection } from '@/lib/crm/connection/connect'
import { openSecret } from '@/lib/crm/connection/connection-secret'
import { disconnect } from '@/lib/crm/connection/disconnect'
import { pauseConnection } from '@/lib/crm/connection/pause-connection'
import { resumeConnection } from '@/lib/crm/connection/resume-connection'
import { dropStandby, swapConnection } from '@/lib/crm/connection/swap-connection'
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

describe('beside, and swapped', () => {
  test('a swap keeps every link, and can be swapped back; nothing is sent for it', async () => {
    await here.connected(world.connection())
    const leadId = await here.aLinkedCompany()
    const linked = await world.statusOf(leadId)
    await here.connected(here.app(), { slot: 'standby' })
    expect(await here.facts()).toMatchObject({ way: 'password', standby: { way: 'client_credentials' } })
    world.simulator.control.resetRequests()

    expect(await swapConnection(world.admin)).toEqual({ ok: true, value: {} })
    expect(world.simulator.control.requests().total).toBe(0)
    expect(await here.facts()).toMatchObject({ way: 'client_credentials', standby: { way: 'password' } })
    expect(await world.statusOf(leadId)).toEqual(linked)
    await checkLead(world.rep, leadId)
    expect(world.simulator.control.requests().byOperation).toMatchObject({ token: 1 })

    await swapConnection(world.admin)
    await dropStandby(world.admin)
    expect(await here.facts()).toMatchObject({ way: 'password', standby: null })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })
    expect(await swapConnection(world.admin)).toMatchObject({ ok: false, code: 'refused' })
  })

  test('of two who swap at once, both leave a whole pair', async () => {
    await here.connected(world.connection())
    await here.connected(here.app(), { slot: 'standby' })
    await Promise.all([swapConnection(world.admin), swapConnection(world.admin), swapConnection(world.admin)])
    const ways = [(await here.row())?.way, (await here.row('standby'))?.way]
    expect(ways.toSorted()).toEqual(['client_credentials', 'password'])
  })

  test('without one in use, what is set up beside is in use', async () => {
    await here.connected(here.app(), { slot: 'standby' })
    expect(await here.facts()).toMatchObject({ way: 'client_credentials', standby: null })
  })
})

describe('another org', () => {
  test('is noticed, and nothing is stored until somebody decides; then the old links are history', async () => {
    await here.connected(world.connection())
    const leadId = await here.aLinkedCompany()
    const before = await here.row()
    const links = await countLinks(world.admin.accountId, world.simulator.orgId)
    here.goTo(here.otherOrg)
    const tried = await here.connected(world.connection())
    expect(tried).toMatchObject({
      ok: true,
      value: { decision: { before: { orgId: world.simulator.orgId }, now: { orgName: 'Other Org' }, links } },
    })
    expect(await here.row()).toEqual(before)
    await here.connected(world.connection(), { acceptOtherOrg: true })
    expect(await here.facts()).toMatchObject({ orgId: here.otherOrg.orgId })
    expect(await getLead(world.admin.accountId, leadId, here.otherOrg.orgId)).toMatchObject({ status: null })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })

    here.goTo(world.simulator)
    await here.connected(world.connection(), { acceptOtherOrg: true })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })
  })

  test('after a Disconnect it is the org of the links that are left; nothing is stored until somebody decides', async () => {
    await here.connected(world.connection())
    await here.aLinkedCompany()
    const links = await countLinks(world.admin.accountId, world.simulator.orgId)
    await disconnect(world.admin)
    here.goTo(here.otherOrg)
    const decision = { before: { orgId: world.simulator.orgId, orgName: null }, now: { orgName: 'Other Org' }, links }
    expect(await here.connected(world.connection())).toMatchObject({ ok: true, value: { decision } })
    expect(await here.row()).toBeUndefined()

    const finished = await (await here.throughBrowser()).finish()
    expect(finished).toMatchObject({ ok: true, value: { decision } })
    expect([await here.row(), await here.row('standby')]).toEqual([undefined, undefined])
    expect(here.front.seen.filter(({ path }) => path.endsWith('/revoke'))).toHaveLength(1)

    await (await here.throughBrowser({ acceptOtherOrg: true })).finish()
    expect(await here.facts()).toMatchObject({ way: 'web_server', orgName: 'Other Org' })

    await disconnect(world.admin)
    here.goTo(world.simulator)
    expect(await here.connected(world.connection())).not.toHaveProperty('value.decision')
    expect(await here.facts()).toMatchObject({ orgId: world.simulator.orgId })
  })

  test('links of another account are nobody’s business', async () => {
    await here.connected(world.connection())
    await here.aLinkedCompany()
    here.goTo(here.otherOrg)
    const zoe = await stranger()
    expect(await connect(zoe, world.connection())).not.toHaveProperty('value.decision')
    await disconnect(zoe)
  })

  test('through the browser it is set up beside, and the swap asks', async () => {
    await here.connected(world.connection())
    here.goTo(here.otherOrg)
    const finished = await (await here.throughBrowser()).finish()
    expect(finished).toMatchObject({ ok: true, value: { decision: { now: { orgName: 'Other Org' } } } })
    expect(await here.facts()).toMatchObject({ way: 'password', standby: { way: 'web_server', orgName: 'Other Org' } })
    expect(await swapConnection(world.admin)).toMatchObject({ ok: true, value: { decision: expect.anything() } })
    expect(await here.facts()).toMatchObject({ way: 'password' })
    expect(await swapConnection(world.admin, { acceptOtherOrg: true })).toEqual({ ok: true, value: {} })
    expect(await here.facts()).toMatchObject({ way: 'web_server', orgName: 'Other Org' })
  })

  test('behind a stored sign-in stops everything: no company is linked into a stranger’s org', async () => {
    await here.connected(world.connection())
    const leadId = await here.aLinkedCompany()
    here.goTo(here.otherOrg)
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({
      code: 'sign_in_refused',
      detail: expect.stringContaining('OTHER_ORG'),
    })
    expect(await here.facts()).toMatchObject({ state: 'needs_attention' })
  })
})

describe('a blank secret', () => {
  const blank = { password: '', confirm: '', token: '', clientSecret: '' }

  test('keeps the stored one, while host and user stay', async () => {
    await here.connected(world.connection())
    const before = await here.row()
    expect(await testConnection(world.admin, { ...world.connection(), ...blank })).toMatchObject({ ok: true })
    expect(await here.connected({ ...world.connection(), ...blank })).toMatchObject({ ok: true, value: { org: {} } })
    expect(openSecret(before ?? fail()).secret).toEqual(openSecret((await here.row()) ?? fail()).secret)
    await here.connected(here.app(), { slot: 'standby' })
    expect(await testConnection(world.admin, { ...here.app(), ...blank })).toMatchObject({
      ok: true,
      value: { org: {} },
    })
  })

  test.each([
    [{ username: 'somebody@else.example' }, 'password'],
    [{ address: 'production' }, 'password'],
    [{ address: 'my_domain', myDomain: 'evil.my.salesforce.com' }, 'password'],
    [{ way: 'client_credentials', clientId: 'other' }, 'clientSecret'],
  ] as const)('%j: it has to be entered, and nothing is sent', async (change, field) => {
    await here.connected(world.connection())
    world.simulator.control.resetRequests()
    const tried = await testConnection(world.admin, { ...world.connection(), ...blank, ...change })
    expect(tried).toMatchObject({ ok: false, code: 'invalid_input', fields: { [field]: expect.any(String) } })
    expect(world.simulator.control.requests().total).toBe(0)
  })

  test('of another account is nobody’s', async () => {
    await here.connected(world.connection())
    const tried = await testConnection(await stranger(), { ...world.connection(), ...blank })
    expect(tried).toMatchObject({ ok: false, code: 'invalid_input' })
  })
})

const fail = (): never => {
  throw new Error('Not connected')
}

describe('paused, and going on', () => {
  test('a pause asks nothing of Salesforce until somebody lets it go on: one sign-in', async () => {
    await here.connected(world.connection())
    const leadId = await here.aLinkedCompany()
    await pauseConnection(world.admin)
    world.simulator.control.resetRequests()
    const stopped = await checkLead(world.rep, leadId).catch((error: unknown) => error)
    expect(stopped).toMatchObject({ code: 'paused', detail: undefined })
    expect(errorText({ ok: false, code: 'paused' }).text).toContain('An admin has paused')
    expect(world.simulator.control.requests().total).toBe(0)
    expect(await here.facts()).toMatchObject({ state: 'paused', stateDetail: 'Ada' })
    expect(await resumeConnection(world.admin)).toMatchObject({ ok: true, value: { org: {} } })
    expect(world.calls().logins).toBe(1)
    await checkLead(world.rep, leadId)
  })

  test('a refused sign-in goes on by Resume, once it is mended over there; until then it is tried once a press', async () => {
    await here.connected(world.connection())
    const leadId = await here.aLinkedCompany()
    world.simulator.control.addFault({ kind: 'login-refused', code: 'PASSWORD_LOCKOUT', times: 'forever' })
    world.simulator.control.expireSessions()
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'sign_in_refused' })
    world.simulator.control.resetRequests()
    expect(await resumeConnection(world.admin)).toMatchObject({ ok: true, value: { org: null } })
    expect(world.calls().logins).toBe(1)
    expect(await here.facts()).toMatchObject({ state: 'needs_attention' })
    world.simulator.control.clearFaults()
    expect(await resumeConnection(world.admin)).toMatchObject({ ok: true, value: { org: {} } })
    expect(await here.facts()).toMatchObject({ state: 'connected', stateDetail: null })
    await checkLead(world.rep, leadId)
  })
})
