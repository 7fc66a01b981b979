import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CurrentUser } from '@/lib/auth/session'
import type { ConnectionForm } from './connection-form'
import type { Inspection } from './provider'
import { tryConnection } from './try-connection'

const SIMULATOR = 'http://127.0.0.1:8701'

beforeAll(() => {
  vi.stubEnv('NEXTAUTH_URL', 'https://wow.example.com')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('WOW_ENCRYPTION_KEYS', `k:${Buffer.alloc(32).toString('base64')}`)
  vi.stubEnv('SALESFORCE_SIMULATOR_URL', SIMULATOR)
})
afterAll(() => vi.unstubAllEnvs())

let next = 0
const somebody = (): CurrentUser => ({
  id: 'ann',
  accountId: `account-${next++}`,
  email: 'ann@acme.example',
  name: 'Ann',
  role: 'admin',
  accountName: 'Acme',
  crmRevision: 0,
})

const form: ConnectionForm = {
  address: 'production',
  myDomain: '',
  username: ' int@acme.example ',
  password: ' pass ',
  confirm: ' pass ',
  token: ' tok ',
}

const answer = (state: 'ok' | 'failed'): Inspection => ({ org: null, stages: [{ name: 'sign_in', state }] })
const attempt = (state: 'ok' | 'failed' = 'ok') => vi.fn(async () => answer(state))

test.each([
  ['production', '', 'https://login.salesforce.com'],
  ['sandbox', '', 'https://test.salesforce.com'],
  ['my_domain', 'https://acme.lightning.force.com/lightning/setup', 'https://acme.my.salesforce.com'],
  ['simulator', '', SIMULATOR],
] as const)('%s %s is asked at %s, with the password as it was typed', async (address, myDomain, loginUrl) => {
  const asked = attempt()
  await tryConnection(somebody(), { ...form, address, myDomain }, asked)
  expect(asked).toHaveBeenCalledExactlyOnceWith({
    loginUrl,
    username: 'int@acme.example',
    password: ' pass ',
    token: 'tok',
  })
})

test.each([
  [{ confirm: 'other' }, 'confirm'],
  [{ password: '', confirm: '' }, 'password'],
  [{ username: ' ' }, 'username'],
  [{ address: 'my_domain', myDomain: 'https://salesforce.com.evil.example' }, 'myDomain'],
  [{ address: 'my_domain', myDomain: '' }, 'myDomain'],
] as const)('%j makes no call and is said at %s', async (change, field) => {
  const asked = attempt()
  const result = await tryConnection(somebody(), { ...form, ...change }, asked)
  expect(result).toMatchObject({ ok: false, code: 'invalid_input', fields: { [field]: expect.any(String) } })
  expect(asked).not.toHaveBeenCalled()
})

test('after thirty refused sign-ins the account has to wait; another account has not', async () => {
  const user = somebody()
  const asked = attempt('failed')
  for (let i = 0; i < 30; i++) await tryConnection(user, form, asked)
  expect(await tryConnection(user, form, asked)).toMatchObject({ ok: false, code: 'refused' })
  expect(asked).toHaveBeenCalledTimes(30)
  expect(await tryConnection(somebody(), form, attempt())).toMatchObject({ ok: true })
})

test('a sign-in that works is not held against anybody', async () => {
  const user = somebody()
  for (let i = 0; i < 15; i++) expect(await tryConnection(user, form, attempt())).toMatchObject({ ok: true })
})
