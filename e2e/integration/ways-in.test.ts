import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorText } from '@/components/crm/error-text'
import { countLinks } from '@/db/queries/count-links'
import { getConnection, type Slot } from '@/db/queries/crm-connections'
import { listActivity } from '@/db/queries/activity'
import { getLead } from '@/db/queries/leads'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { connect, testConnection, testStandby } from '@/lib/crm/connect'
import { connectionFacts } from '@/lib/crm/connection-facts'
import type { ConnectionForm } from '@/lib/crm/connection-form'
import { openSecret } from '@/lib/crm/connection-secret'
import { disconnect } from '@/lib/crm/disconnect'
import { forgiveCrmTry } from '@/lib/crm/limit-sign-in-tries'
import type { Place } from '@/lib/crm/keep-connection'
import { pauseConnection } from '@/lib/crm/pause-connection'
import type { Stage } from '@/lib/crm/provider'
import { resumeConnection } from '@/lib/crm/resume-connection'
import { signIn } from '@/lib/crm/salesforce/sign-in'
import { dropStandby, swapConnection } from '@/lib/crm/swap-connection'
import { beginWebServer, finishWebServer } from '@/lib/crm/web-server-flow'
import { startSimulator, type Simulator } from '@/simulator/start'
import { signIn as signInByBrowser } from '@/simulator/testing/sign-in'
import { startFront, type Front } from './front'
import { appForm } from './simulator-sign-in'
import { startWorld, stranger, type World } from './world'

let world: World
let front: Front
/** Another org, behind the same address when a test says so. */
let otherOrg: Simulator
let behind: Simulator
beforeAll(async () => {
  const callbackUrls = ['https://wow.example/api/crm/salesforce/callback']
  const scenario = { clientCredentials: true, rotateRefreshTokens: true, requirePkce: true, callbackUrls }
  world = await startWorld({ accounts: [{ id: 'a1', name: 'Steady Company' }], scenario })
  otherOrg = await startSimulator({ orgId: '00D5g00000OTHERAAA', scenario: { ...scenario, name: 'Other Org' } })
  behind = world.simulator
  front = await startFront(() => behind.url)
  process.env.SALESFORCE_SIMULATOR_URL = front.url
})
afterAll(async () => {
  await front.close()
  await otherOrg.close()
  await world.close()
})
beforeEach(async () => {
  behind = world.simulator
  world.simulator.control.clearFaults()
  await disconnect(world.admin).catch(() => undefined)
  world.simulator.control.resetRequests()
})

const app = (way: 'client_credentials' | 'web_server' = 'client_credentials') => appForm(world.simulator, way)
const connected = (form: ConnectionForm, place?: Place) => connect(world.admin, form, place)
const row = (slot: Slot = 'active') => getConnection(world.admin.accountId, slot)
const facts = () => connectionFacts(world.admin.accountId)

/** A person at the browser: Salesforce’s own pages in between. */
async function throughBrowser(place?: Place) {
  const begun = await beginWebServer(world.admin, app('web_server'), place)
  if (!begun.ok) throw new Error(JSON.stringify(begun))
  const parameters = Object.fromEntries(new URL(begun.value.url).searchParams)
  const back = await signInByBrowser(behind, parameters)
  return {
    begun: begun.value,
    back: Object.fromEntries(back),
    finish: () => finishWebServer(world.admin, begun.value.sealedState, Object.fromEntries(back)),
  }
}

async function aLinkedCompany() {
  const [leadId = ''] = await world.addCompanies([{ name: 'Steady Company' }])
  const { matches } = await checkLead(world.rep, leadId)
  await associateLead(world.rep, leadId, matches[0]?.account.id ?? '')
  return leadId
}

describe('three ways in', () => {
  test('password: one SOAP login', async () => {
    expect(await connected(world.connection())).toMatchObject({
      ok: true,
      value: { org: { orgId: world.simulator.orgId } },
    })
    expect(world.simulator.control.requests().byOperation).toMatchObject({ login: 1 })
    expect(await facts()).toMatchObject({ way: 'password', username: 'integration@wow.example', clientId: '' })
  })

  test('client credentials: one token, and the user it acts as is named', async () => {
    expect(await connected(app())).toMatchObject({ ok: true, value: { org: { orgId: world.simulator.orgId } } })
    expect(world.simulator.control.requests().byOperation).toMatchObject({ token: 1 })
    const { clientId, username } = world.simulator.credentials
    expect(await facts()).toMatchObject({ way: 'client_credentials', username, clientId })
    await aLinkedCompany()
  })

  test('through the browser: S256, a state, one exchange, and a refresh token for later', async () => {
    const { begun, finish } = await throughBrowser()
    const asked = new URL(begun.url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/)
    expect(asked.get('redirect_uri')).toBe('https://wow.example/api/crm/salesforce/callback')
    expect(await facts()).toBeNull()
    world.simulator.control.resetRequests()
    expect(await finish()).toMatchObject({ ok: true, value: { org: { orgId: world.simulator.orgId } } })
    expect(world.simulator.control.requests().byOperation).toMatchObject({ token: 1 })
    expect(await facts()).toMatchObject({ way: 'web_server', username: world.simulator.credentials.username })
    await aLinkedCompany()
    // The code is used up, and so is what it came with.
    expect(await finish()).toMatchObject({ ok: false, code: 'sign_in_refused' })
  })

  test('an org that has SOAP login switched off is entered by the other two', async () => {
    world.simulator.control.changeScenario({ soapLogin: false })
    const refused = await connected(world.connection())
    expect(refused).toMatchObject({ ok: true, value: { org: null } })
    expect(await connected(app())).toMatchObject({ ok: true, value: { org: { orgId: world.simulator.orgId } } })
    expect(await (await throughBrowser()).finish()).toMatchObject({ ok: true, value: { stages: expect.anything() } })
    world.simulator.control.changeScenario({ soapLogin: true })
  })
})

describe('what comes back from the browser', () => {
  test.each([
    ['another state', { state: 'forged' }],
    ['no state', { state: undefined }],
  ])('%s: nothing is sent', async (_, change) => {
    const { begun, back } = await throughBrowser()
    world.simulator.control.resetRequests()
    const finished = await finishWebServer(world.admin, begun.sealedState, { ...back, ...change })
    expect(finished).toMatchObject({ ok: false, code: 'refused' })
    expect(world.simulator.control.requests().total).toBe(0)
  })

  test('another person, of this account or of another: nothing is sent', async () => {
    const { begun, back } = await throughBrowser()
    world.simulator.control.resetRequests()
    for (const somebody of [{ ...world.admin, id: randomUUID() }, await stranger()])
      expect(await finishWebServer(somebody, begun.sealedState, back)).toMatchObject({ ok: false, code: 'refused' })
    expect(world.simulator.control.requests().total).toBe(0)
  })

  test('a refusal over there is told with its cause', async () => {
    const { begun, back } = await throughBrowser()
    const denied = { state: back.state, error: 'access_denied', errorDescription: 'end-user denied authorization' }
    expect(await finishWebServer(world.admin, begun.sealedState, denied)).toMatchObject({
      ok: false,
      code: 'sign_in_refused',
      detail: 'access_denied: end-user denied authorization',
    })
    expect(await facts()).toBeNull()
  })
})

describe('a refresh token that works once', () => {
  const expire = () => world.simulator.control.expireSessions()

  test('is renewed by one caller for all, and the new one is kept', async () => {
    await (await throughBrowser()).finish()
    const leadId = await aLinkedCompany()
    const before = (await row())?.sealedSecret
    for (let round = 0; round < 3; round++) {
      expire()
      world.simulator.control.resetRequests()
      await Promise.all(Array.from({ length: 5 }, () => checkLead(world.rep, leadId)))
      expect(world.simulator.control.requests().byOperation.token).toBe(1)
    }
    expect((await row())?.sealedSecret).not.toBe(before)
    expect((await row())?.refreshLeasedUntil).toBeNull()
  })

  test('is never used by two at once: everybody who shares no memory waits for the lease', async () => {
    await (await throughBrowser()).finish()
    const connection = await row()
    if (!connection) throw new Error('Not connected')
    front.behave(() => 'pass')
    // Each has credentials and a session of its own, as a process of its own has.
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signIn(openSecret(connection))))
    expect(new Set(sessions.map(session => session.accessToken)).size).toBe(8)
    const used = front.seen.map(({ body }) => new URLSearchParams(body).get('refresh_token')).filter(Boolean)
    expect(used).toHaveLength(8)
    expect(new Set(used).size).toBe(8)
  })

  test('that was revoked over there pauses the connection, and signing in again mends it', async () => {
    await (await throughBrowser()).finish()
    const leadId = await aLinkedCompany()
    const fault = { kind: 'login-refused', on: 'token', code: 'invalid_grant', times: 'forever' } as const
    world.simulator.control.addFault({ ...fault, message: 'expired access/refresh token' })
    expire()
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'sign_in_refused' })
    expect(await facts()).toMatchObject({ state: 'needs_attention' })
    world.simulator.control.clearFaults()
    await (await throughBrowser()).finish()
    expect(await facts()).toMatchObject({ state: 'connected', standby: null })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })
  })
})

describe('beside, and swapped', () => {
  test('a swap keeps every link, and can be swapped back; nothing is sent for it', async () => {
    await connected(world.connection())
    const leadId = await aLinkedCompany()
    const linked = await world.statusOf(leadId)
    await connected(app(), { slot: 'standby' })
    expect(await facts()).toMatchObject({ way: 'password', standby: { way: 'client_credentials' } })
    expect(await testStandby(world.admin)).toMatchObject({ ok: true, value: { org: { orgId: world.simulator.orgId } } })
    world.simulator.control.resetRequests()

    expect(await swapConnection(world.admin)).toEqual({ ok: true, value: {} })
    expect(world.simulator.control.requests().total).toBe(0)
    expect(await facts()).toMatchObject({ way: 'client_credentials', standby: { way: 'password' } })
    expect(await world.statusOf(leadId)).toEqual(linked)
    await checkLead(world.rep, leadId)
    expect(world.simulator.control.requests().byOperation).toMatchObject({ token: 1 })

    await swapConnection(world.admin)
    await dropStandby(world.admin)
    expect(await facts()).toMatchObject({ way: 'password', standby: null })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })
    expect(await swapConnection(world.admin)).toMatchObject({ ok: false, code: 'refused' })
  })

  test('of two who swap at once, both leave a whole pair', async () => {
    await connected(world.connection())
    await connected(app(), { slot: 'standby' })
    await Promise.all([swapConnection(world.admin), swapConnection(world.admin), swapConnection(world.admin)])
    const ways = [(await row())?.way, (await row('standby'))?.way]
    expect(ways.toSorted()).toEqual(['client_credentials', 'password'])
  })

  test('without one in use, what is set up beside is in use', async () => {
    await connected(app(), { slot: 'standby' })
    expect(await facts()).toMatchObject({ way: 'client_credentials', standby: null })
  })
})

describe('another org', () => {
  test('is noticed, and nothing is stored until somebody decides; then the old links are history', async () => {
    await connected(world.connection())
    const leadId = await aLinkedCompany()
    const before = await row()
    const links = await countLinks(world.admin.accountId, world.simulator.orgId)
    behind = otherOrg
    const tried = await connected(world.connection())
    expect(tried).toMatchObject({
      ok: true,
      value: { decision: { before: { orgId: world.simulator.orgId }, now: { orgName: 'Other Org' }, links } },
    })
    expect(await row()).toEqual(before)
    await connected(world.connection(), { acceptOtherOrg: true })
    expect(await facts()).toMatchObject({ orgId: otherOrg.orgId })
    expect(await getLead(world.admin.accountId, leadId, otherOrg.orgId)).toMatchObject({ status: null })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })

    behind = world.simulator
    await connected(world.connection(), { acceptOtherOrg: true })
    expect(await world.statusOf(leadId)).toMatchObject({ kind: 'matched' })
  })

  test('through the browser it is set up beside, and the swap asks', async () => {
    await connected(world.connection())
    behind = otherOrg
    const finished = await (await throughBrowser()).finish()
    expect(finished).toMatchObject({ ok: true, value: { decision: { now: { orgName: 'Other Org' } } } })
    expect(await facts()).toMatchObject({ way: 'password', standby: { way: 'web_server', orgName: 'Other Org' } })
    expect(await swapConnection(world.admin)).toMatchObject({ ok: true, value: { decision: expect.anything() } })
    expect(await facts()).toMatchObject({ way: 'password' })
    expect(await swapConnection(world.admin, { acceptOtherOrg: true })).toEqual({ ok: true, value: {} })
    expect(await facts()).toMatchObject({ way: 'web_server', orgName: 'Other Org' })
  })

  test('behind a stored sign-in stops everything: no company is linked into a stranger’s org', async () => {
    await connected(world.connection())
    const leadId = await aLinkedCompany()
    behind = otherOrg
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({
      code: 'sign_in_refused',
      detail: expect.stringContaining('OTHER_ORG'),
    })
    expect(await facts()).toMatchObject({ state: 'needs_attention' })
  })
})

describe('a blank secret', () => {
  const blank = { password: '', confirm: '', token: '', clientSecret: '' }

  test('keeps the stored one, while host and user stay', async () => {
    await connected(world.connection())
    const before = await row()
    expect(await testConnection(world.admin, { ...world.connection(), ...blank })).toMatchObject({ ok: true })
    expect(await connected({ ...world.connection(), ...blank })).toMatchObject({ ok: true, value: { org: {} } })
    expect(openSecret(before ?? fail()).secret).toEqual(openSecret((await row()) ?? fail()).secret)
    await connected(app(), { slot: 'standby' })
    expect(await testConnection(world.admin, { ...app(), ...blank })).toMatchObject({ ok: true, value: { org: {} } })
  })

  test.each([
    [{ username: 'somebody@else.example' }, 'password'],
    [{ address: 'production' }, 'password'],
    [{ address: 'my_domain', myDomain: 'evil.my.salesforce.com' }, 'password'],
    [{ way: 'client_credentials', clientId: 'other' }, 'clientSecret'],
  ] as const)('%j: it has to be entered, and nothing is sent', async (change, field) => {
    await connected(world.connection())
    world.simulator.control.resetRequests()
    const tried = await testConnection(world.admin, { ...world.connection(), ...blank, ...change })
    expect(tried).toMatchObject({ ok: false, code: 'invalid_input', fields: { [field]: expect.any(String) } })
    expect(world.simulator.control.requests().total).toBe(0)
  })

  test('of another account is nobody’s', async () => {
    await connected(world.connection())
    const tried = await testConnection(await stranger(), { ...world.connection(), ...blank })
    expect(tried).toMatchObject({ ok: false, code: 'invalid_input' })
  })
})

const fail = (): never => {
  throw new Error('Not connected')
}

describe('the test, stage by stage', () => {
  test('each stage is told as it begins and as it ends; one sign-in, few calls', async () => {
    const told: Stage[] = []
    const tried = await testConnection(world.admin, world.connection(), stage => void told.push(stage))
    const names = [
      'address',
      'sign_in',
      'api',
      'organisation',
      'accounts',
      'leads',
      'lead_source',
      'required_fields',
      'calls',
    ]
    expect(told.map(({ name, state }) => [name, state === 'running'])).toEqual(
      names.flatMap(name => [
        [name, true],
        [name, false],
      ]),
    )
    expect(tried).toMatchObject({
      ok: true,
      value: { stages: names.map(name => ({ name, state: name === 'lead_source' ? 'warning' : 'ok' })) },
    })
    expect(world.calls()).toEqual({ api: 4, logins: 1 })
    expect(await facts()).toBeNull()
  })

  test('a closed Lead Source and a required field are said before a rep meets them', async () => {
    const { control } = world.simulator
    control.addFault({ kind: 'restricted-picklist', object: 'Lead', field: 'LeadSource' })
    control.addFields([
      { object: 'Lead', name: 'Region__c', label: 'Region', type: 'picklist', values: ['EMEA'], required: true },
    ])
    const stages = await stagesOf(world.connection())
    expect(stages.lead_source).toMatchObject({ state: 'failed', code: 'lead_source_closed' })
    expect(stages.required_fields).toMatchObject({ state: 'warning', fields: [{ name: 'Region__c', label: 'Region' }] })
  })

  test('each needed field is named, and those that are missing are told apart', async () => {
    const { control } = world.simulator
    control.addFault({ kind: 'hidden-field', object: 'Account', field: 'Phone' })
    control.addFault({ kind: 'hidden-field', object: 'Lead', field: 'Description' })
    const stages = await stagesOf(world.connection())
    const missing = (stage: Stage | undefined) => stage?.fields?.filter(({ ok }) => !ok).map(({ name }) => name)
    expect(stages.accounts).toMatchObject({ state: 'warning', code: 'no_access' })
    expect(missing(stages.accounts)).toEqual(['Phone'])
    expect(stages.leads).toMatchObject({ state: 'failed', code: 'no_access' })
    expect(missing(stages.leads)).toEqual(['Description'])
    expect(stages.leads?.fields?.map(({ name }) => name)).toEqual(['Company', 'LastName', 'LeadSource', 'Description'])
  })

  test('an org whose calls are nearly used up is told', async () => {
    world.simulator.control.setLimits({ max: 1000, used: 990 })
    expect((await stagesOf(world.connection())).calls).toMatchObject({ state: 'warning', code: 'limit_reached' })
    world.simulator.control.setLimits({ max: 100_000, used: 0 })
  })

  test('a server that is not there: one red line, and no try is held against anybody', async () => {
    front.behave(() => 'html')
    const stages = await stagesOf(world.connection())
    expect(stages.address).toMatchObject({ state: 'failed', code: 'unexpected_answer' })
    expect(stages.sign_in).toMatchObject({ state: 'not_reached' })
    expect(front.seen).toHaveLength(1)
    expect(front.seen[0]).toMatchObject({ authorization: undefined, body: '' })
    front.behave(() => 'pass')
  })

  const stagesOf = async (form: ConnectionForm) => {
    const tried = await testConnection(world.admin, form)
    if (!tried.ok) throw new Error(JSON.stringify(tried))
    return Object.fromEntries(tried.value.stages.map(stage => [stage.name, stage]))
  }
})

describe('paused, and going on', () => {
  test('a pause asks nothing of Salesforce until somebody lets it go on: one sign-in', async () => {
    await connected(world.connection())
    const leadId = await aLinkedCompany()
    await pauseConnection(world.admin)
    world.simulator.control.resetRequests()
    const stopped = await checkLead(world.rep, leadId).catch((error: unknown) => error)
    expect(stopped).toMatchObject({ code: 'paused', detail: undefined })
    expect(errorText({ ok: false, code: 'paused' }).text).toContain('An admin has paused')
    expect(world.simulator.control.requests().total).toBe(0)
    expect(await facts()).toMatchObject({ state: 'paused', stateDetail: 'Ada' })
    expect(await resumeConnection(world.admin)).toMatchObject({ ok: true, value: { org: {} } })
    expect(world.calls().logins).toBe(1)
    await checkLead(world.rep, leadId)
  })

  test('a refused sign-in goes on by Resume, once it is mended over there; until then it is tried once a press', async () => {
    await connected(world.connection())
    const leadId = await aLinkedCompany()
    world.simulator.control.addFault({ kind: 'login-refused', code: 'PASSWORD_LOCKOUT', times: 'forever' })
    world.simulator.control.expireSessions()
    await expect(checkLead(world.rep, leadId)).rejects.toMatchObject({ code: 'sign_in_refused' })
    world.simulator.control.resetRequests()
    expect(await resumeConnection(world.admin)).toMatchObject({ ok: true, value: { org: null } })
    expect(world.calls().logins).toBe(1)
    expect(await facts()).toMatchObject({ state: 'needs_attention' })
    world.simulator.control.clearFaults()
    expect(await resumeConnection(world.admin)).toMatchObject({ ok: true, value: { org: {} } })
    expect(await facts()).toMatchObject({ state: 'connected', stateDetail: null })
    await checkLead(world.rep, leadId)
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
  await connected(app(), { slot: 'standby' })
  const activity = await listActivity(world.admin.accountId, {}, { limit: 100 })
  const shown = JSON.stringify([await row(), await row('standby'), await facts(), told, activity])
  for (const secret of [password, token, clientSecret, 'refreshToken']) expect(shown).not.toContain(secret)
  expect(JSON.stringify(await facts())).not.toContain('sealed')

  const before = [await row(), await row('standby')]
  const zoe = await stranger()
  await expect(pauseConnection(zoe)).rejects.toMatchObject({ code: 'not_connected' })
  await expect(resumeConnection(zoe)).rejects.toMatchObject({ code: 'not_connected' })
  await expect(disconnect(zoe)).rejects.toMatchObject({ code: 'not_connected' })
  expect(await swapConnection(zoe)).toMatchObject({ ok: false })
  expect(await dropStandby(zoe)).toMatchObject({ ok: false })
  expect([await row(), await row('standby')]).toEqual(before)
})

test('Disconnect ends the refresh token over there as well, and forgets both sign-ins', async () => {
  await (await throughBrowser()).finish()
  await connected(world.connection(), { slot: 'standby' })
  front.behave(() => 'pass')
  await disconnect(world.admin)
  expect(front.seen.map(({ path }) => path)).toEqual(['/services/oauth2/revoke'])
  expect(await facts()).toBeNull()
  expect(await row('standby')).toBeUndefined()
})
