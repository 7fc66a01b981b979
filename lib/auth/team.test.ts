import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addAccount } from '@/db/queries/accounts'
import { listOpenInvitations } from '@/db/queries/invitations'
import { findUserForSignIn, listUsers } from '@/db/queries/users'
import { openStore, type Store } from '@/db/open'
import { useStore as setStore } from '@/db/store'
import { changeAccess } from './change-access'
import { changeRole } from './change-role'
import { invite } from './invite'
import { join, readInvitation } from './join'
import { revoke } from './revoke-invitation'
import type { CurrentUser } from './session'

let store: Store
let ann: CurrentUser
const password = 'correct horse battery'

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://wow.example.com')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('WOW_ENCRYPTION_KEYS', `k:${Buffer.alloc(32).toString('base64')}`)
  store = openStore(':memory:')
  setStore(store)
  ann = await newAdmin('Ann', 'ann@acme.example')
})

afterEach(() => {
  vi.useRealTimers()
  setStore(undefined)
  store.close()
})

async function newAdmin(name: string, email: string): Promise<CurrentUser> {
  const accountId = await addAccount(`${name}’s`, { email, name, passwordHash: 'x' }, { firstRun: false })
  const [user] = await listUsers(accountId ?? '')
  return {
    id: user?.id ?? '',
    accountId: accountId ?? '',
    email,
    name,
    role: 'admin',
    crmRevision: 0,
    accountName: `${name}’s`,
  }
}

async function invitedToken(email: string, role: 'admin' | 'rep' = 'rep', by = ann): Promise<string> {
  const answer = await invite(by, { email, role })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.link.split('/').at(-1) ?? ''
}

const joinAs = (token: string, name = 'Bob') => join({ token, name, password, confirm: password })

test('an invitation lets exactly one person in, with its role, and its link is absolute', async () => {
  const answer = await invite(ann, { email: 'bob@acme.example', role: 'rep' })
  const link = answer.ok ? answer.value.link : ''
  expect(link).toMatch(/^https:\/\/wow\.example\.com\/join\/[\w-]{43}$/)
  const token = link.split('/').at(-1) ?? ''
  expect(await readInvitation(token)).toEqual({ accountName: 'Ann’s', email: 'bob@acme.example', role: 'rep' })

  const both = await Promise.all([joinAs(token), joinAs(token, 'Eve')])
  expect(both.map(result => result.ok).sort()).toEqual([false, true])
  expect((await listUsers(ann.accountId)).map(user => user.role).sort()).toEqual(['admin', 'rep'])
  expect(await readInvitation(token)).toBeUndefined()
  expect(await joinAs(token)).toMatchObject({ ok: false, code: 'refused' })
})

test('only the hash of a token is stored', async () => {
  const token = await invitedToken('bob@acme.example')
  const rows = await store.q.select().from(store.t.invitations)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('an invitation works for seven days', async () => {
  const token = await invitedToken('bob@acme.example')
  vi.useFakeTimers({ now: Date.now() + 6.9 * 24 * 60 * 60 * 1000, toFake: ['Date'] })
  expect(await readInvitation(token)).toBeDefined()
  vi.setSystemTime(Date.now() + 0.2 * 24 * 60 * 60 * 1000)
  expect(await readInvitation(token)).toBeUndefined()
  expect(await joinAs(token)).toMatchObject({ ok: false, code: 'refused' })
})

test('a revoked or replaced invitation no longer works, and only its own account can revoke it', async () => {
  const first = await invitedToken('bob@acme.example')
  const second = await invitedToken('bob@acme.example')
  expect(await readInvitation(first)).toBeUndefined()
  const [open] = await listOpenInvitations(ann.accountId)
  const zoe = await newAdmin('Zoe', 'zoe@other.example')
  expect(await revoke(zoe, open?.id ?? '')).toMatchObject({ ok: false })
  expect(await readInvitation(second)).toBeDefined()
  expect(await revoke(ann, open?.id ?? '')).toMatchObject({ ok: true })
  expect(await readInvitation(second)).toBeUndefined()
})

test('somebody with a sign-in cannot be invited, and another account is not given away', async () => {
  await newAdmin('Zoe', 'zoe@other.example')
  const own = await invite(ann, { email: 'ann@acme.example', role: 'rep' })
  const other = await invite(ann, { email: 'zoe@other.example', role: 'rep' })
  expect(own).toMatchObject({
    code: 'invalid_input',
    fields: { email: expect.stringContaining('already in the team') },
  })
  expect(JSON.stringify(other)).not.toMatch(/Zoe|account|already/)
})

test('of two accounts that invited one address, the first to be joined has it', async () => {
  const zoe = await newAdmin('Zoe', 'zoe@other.example')
  const tokens = [await invitedToken('bob@acme.example'), await invitedToken('bob@acme.example', 'rep', zoe)]
  const both = await Promise.all(tokens.map(token => joinAs(token)))
  expect(both.map(result => result.ok).sort()).toEqual([false, true])
})

test('the last active admin is neither demoted nor deactivated', async () => {
  await joinAs(await invitedToken('bob@acme.example', 'admin'))
  const bob = (await findUserForSignIn('bob@acme.example'))?.id ?? ''
  expect(await changeAccess(ann, { userId: bob, active: false })).toMatchObject({ ok: true })
  expect(await changeRole(ann, { userId: ann.id, role: 'rep' })).toMatchObject({ ok: false, code: 'refused' })
  expect(await changeAccess(ann, { userId: bob, active: true })).toMatchObject({ ok: true })
  expect(await changeRole(ann, { userId: ann.id, role: 'rep' })).toMatchObject({ ok: true })
  expect(await changeAccess({ ...ann, id: 'somebody' }, { userId: bob, active: false })).toMatchObject({ ok: false })
})

test('nobody deactivates themself, nor touches a person of another account', async () => {
  const zoe = await newAdmin('Zoe', 'zoe@other.example')
  await joinAs(await invitedToken('bob@acme.example', 'admin'))
  expect(await changeAccess(ann, { userId: ann.id, active: false })).toMatchObject({ ok: false, code: 'refused' })
  expect(await changeAccess(ann, { userId: zoe.id, active: false })).toMatchObject({ ok: false, code: 'refused' })
  expect(await changeRole(ann, { userId: zoe.id, role: 'viewer' })).toMatchObject({ ok: false, code: 'refused' })
})
