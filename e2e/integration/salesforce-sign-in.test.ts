import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { listActivity } from '@/db/queries/activity'
import { listAccessRequests } from '@/db/queries/access-requests'
import { getActiveUser, listUsers } from '@/db/queries/users'
import { store } from '@/db/store'
import { changeAccess } from '@/lib/auth/change-access'
import { changeRole } from '@/lib/auth/change-role'
import { decideAccess } from '@/lib/auth/decide-access'
import type { SalesforcePerson } from '@/lib/auth/salesforce-person'
import { setSalesforceSignIn } from '@/lib/auth/set-salesforce-sign-in'
import { signIn } from '@/lib/auth/sign-in'
import { signInSalesforce } from '@/lib/auth/sign-in-salesforce'
import { waitingRequests } from '@/lib/auth/waiting-requests'
import { startWorld, stranger, type World } from './world'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/** The environment, and so the simulator, is one for the whole file; what a test has made is taken away. */
beforeEach(async () => {
  const { q, t } = store()
  const [admin] = await q.select().from(t.users).where(eq(t.users.accountId, world.admin.accountId))
  await q.delete(t.users).where(ne(t.users.id, admin?.id ?? ''))
  for (const table of [t.crmConnections, t.accessRequests, t.activity]) await q.delete(table)
  await q.update(t.accounts).set({ salesforceSignIn: 'viewer' })
  await world.connect()
})

const person = (change: Partial<SalesforcePerson> = {}): SalesforcePerson => ({
  orgId: world.simulator.orgId,
  identity: `${world.simulator.orgId}/005000000000001AAA`,
  email: 'pia@customer.example',
  name: 'Pia',
  worksThere: true,
  ...change,
})

const found = async (email = 'pia@customer.example') =>
  (await listUsers(world.admin.accountId)).find(user => user.email === email)

async function openRequest(name = 'Pia') {
  const request = (await listAccessRequests(world.admin.accountId)).find(open => open.name === name)
  if (!request) throw new Error('Nobody has asked')
  return request.id
}

const done = async () => (await listActivity(world.admin.accountId, {}, { limit: 100 })).map(({ action }) => action)

test('somebody of the connected org comes in as a viewer, once, and no password opens their sign-in', async () => {
  const both = await Promise.all([signInSalesforce(person()), signInSalesforce(person())])
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
  expect((await listUsers(world.admin.accountId)).filter(user => user.salesforceIdentity)).toMatchObject([
    { role: 'viewer', email: 'pia@customer.example' },
  ])
  expect(await done()).toContain('user_joined')
  for (const password of ['', ' ', 'wow-demo'])
    expect(await signIn('pia@customer.example', password, '10.0.0.1')).toMatchObject({ ok: false, waitSeconds: 0 })
})

test('name and e-mail address follow Salesforce, but not to an address that is somebody’s', async () => {
  await signInSalesforce(person())
  await signInSalesforce(person({ name: 'Pia Novak', email: 'pia.novak@customer.example' }))
  expect(await found('pia.novak@customer.example')).toMatchObject({ name: 'Pia Novak' })
  const [admin] = await listUsers(world.admin.accountId)
  const taken = person({ name: 'Pia Noir', email: admin?.email ?? '' })
  expect(await signInSalesforce(taken)).toMatchObject({ ok: true })
  expect(await found('pia.novak@customer.example')).toMatchObject({ name: 'Pia Noir' })
})

test('a role and an end of access are obeyed at once, and outlive the next sign-in', async () => {
  const first = await signInSalesforce(person())
  const userId = first.ok ? first.value.id : ''
  await changeRole(world.admin, { userId, role: 'rep' })
  await signInSalesforce(person())
  expect(await getActiveUser(world.admin.accountId, userId)).toMatchObject({ role: 'rep' })
  expect(await changeAccess(world.admin, { userId, active: false })).toMatchObject({ ok: true })
  expect(await getActiveUser(world.admin.accountId, userId)).toBeUndefined()
  expect(await signInSalesforce(person())).toMatchObject({ ok: false, code: 'deactivated' })
})

test('asked once, however often they try; granted, they come in with the role that was given', async () => {
  await setSalesforceSignIn(world.admin, { salesforceSignIn: 'ask' })
  const tries = await Promise.all([signInSalesforce(person()), signInSalesforce(person()), signInSalesforce(person())])
  expect(tries.map(answer => answer.ok || answer.code)).toEqual(['asked', 'asked', 'asked'])
  expect((await done()).filter(action => action === 'access_requested')).toHaveLength(1)
  const requestId = await openRequest()
  expect(await waitingRequests(world.admin)).toBe(1)
  expect(await waitingRequests(world.rep)).toBe(0)
  expect(await decideAccess(await stranger(), { requestId, decision: 'rep' })).toMatchObject({ ok: false })
  const grants = [1, 2].map(() => decideAccess(world.admin, { requestId, decision: 'rep' }))
  expect((await Promise.all(grants)).map(answer => answer.ok).sort()).toEqual([false, true])
  expect(await signInSalesforce(person())).toMatchObject({ ok: true })
  expect(await found()).toMatchObject({ role: 'rep' })
  expect(await listAccessRequests(world.admin.accountId)).toEqual([])
  expect(await waitingRequests(world.admin)).toBe(0)
})

test('refused, they stay out whatever the setting becomes, until an admin thinks it over', async () => {
  await setSalesforceSignIn(world.admin, { salesforceSignIn: 'ask' })
  await signInSalesforce(person())
  await decideAccess(world.admin, { requestId: await openRequest(), decision: 'refuse' })
  expect(await signInSalesforce(person())).toMatchObject({ ok: false, code: 'refused' })
  await setSalesforceSignIn(world.admin, { salesforceSignIn: 'viewer' })
  expect(await signInSalesforce(person())).toMatchObject({ ok: false, code: 'refused' })
  await decideAccess(world.admin, { requestId: await openRequest(), decision: 'viewer' })
  expect(await signInSalesforce(person())).toMatchObject({ ok: true })
  expect(await done()).toEqual(expect.arrayContaining(['access_refused', 'access_granted', 'access_settings_changed']))
})

test('switched off, whoever has no password is out at once; an admin like that cannot shut themself out', async () => {
  const first = await signInSalesforce(person())
  const userId = first.ok ? first.value.id : ''
  const [admin] = await listUsers(world.admin.accountId)
  const withPassword = { ...world.admin, id: admin?.id ?? '' }
  expect(await setSalesforceSignIn({ ...world.admin, id: userId }, { salesforceSignIn: 'off' })).toMatchObject({
    ok: false,
  })
  expect(await getActiveUser(world.admin.accountId, userId)).toBeDefined()
  expect(await setSalesforceSignIn(withPassword, { salesforceSignIn: 'off' })).toMatchObject({ ok: true })
  expect(await getActiveUser(world.admin.accountId, userId)).toBeUndefined()
  expect(await getActiveUser(world.admin.accountId, withPassword.id)).toBeDefined()
  expect(await signInSalesforce(person())).toMatchObject({ ok: false, code: 'off' })
})

test('an account keeps an admin who has a password', async () => {
  const first = await signInSalesforce(person())
  await changeRole(world.admin, { userId: first.ok ? first.value.id : '', role: 'admin' })
  const own = (await listUsers(world.admin.accountId)).find(user => !user.salesforceIdentity)
  expect(await changeRole(world.admin, { userId: own?.id ?? '', role: 'rep' })).toMatchObject({
    ok: false,
    code: 'refused',
  })
})

test('an e-mail address that is here with a password is never tied to a Salesforce user', async () => {
  const own = (await listUsers(world.admin.accountId))[0]?.email ?? ''
  expect(await signInSalesforce(person({ email: own }))).toMatchObject({ ok: false, code: 'has_password' })
  const other = await stranger()
  const [theirs] = await listUsers(other.accountId)
  expect(await signInSalesforce(person({ email: theirs?.email ?? '' }))).toMatchObject({ code: 'address_taken' })
  expect((await listUsers(world.admin.accountId)).every(user => !user.salesforceIdentity)).toBe(true)
})

test('an address that was taken while the request waited cannot be granted', async () => {
  await setSalesforceSignIn(world.admin, { salesforceSignIn: 'ask' })
  await signInSalesforce(person())
  const other = await stranger()
  await store()
    .q.insert(store().t.users)
    .values({ ...row(), accountId: other.accountId })
  const answer = await decideAccess(world.admin, { requestId: await openRequest(), decision: 'viewer' })
  expect(answer).toMatchObject({ ok: false, code: 'refused' })
  expect(JSON.stringify(answer)).not.toMatch(/account|Stranger/)
})

const row = () => ({
  id: uuid(),
  email: 'pia@customer.example',
  name: 'P',
  role: 'rep' as const,
  passwordHash: 'x',
  createdAt: new Date(),
})

test('another org, one that is no longer connected, and one of two accounts let nobody in', async () => {
  const elsewhere = person({ orgId: '00D0000000000ZZAAQ', identity: '00D0000000000ZZAAQ/005000000000001AAA' })
  expect(await signInSalesforce(elsewhere)).toMatchObject({ ok: false, code: 'other_org' })
  expect(await signInSalesforce(person())).toMatchObject({ ok: true })

  const { q, t } = store()
  const [connection] = await q.select().from(t.crmConnections)
  if (!connection) throw new Error('Not connected')
  const { accountId } = await stranger()
  await q.insert(t.crmConnections).values({ ...connection, accountId, slot: 'standby' })
  expect(await signInSalesforce(person())).toMatchObject({ ok: true })
  await q.insert(t.crmConnections).values({ ...connection, accountId, version: uuid() })
  expect(await signInSalesforce(person())).toMatchObject({ ok: false, code: 'several' })

  await q.delete(t.crmConnections)
  expect(await signInSalesforce(person())).toMatchObject({ ok: false, code: 'other_org' })
})

test('a portal user of the org stays out', async () => {
  expect(await signInSalesforce(person({ worksThere: false }))).toMatchObject({ ok: false, code: 'not_staff' })
  expect(await found()).toBeUndefined()
})
