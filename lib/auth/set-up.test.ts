import { afterEach, beforeEach, expect, test } from 'vitest'
import { countAccounts } from '@/db/queries/accounts'
import { findUserForSignIn } from '@/db/queries/users'
import { openStore, type Store } from '@/db/open'
import { useStore as setStore } from '@/db/store'
import { setUp, setUpInput } from './set-up'

let store: Store

beforeEach(() => {
  store = openStore(':memory:')
  setStore(store)
})

afterEach(() => {
  setStore(undefined)
  store.close()
})

const typed = {
  company: ' Acme GmbH ',
  name: 'Ann',
  email: ' Ann@Acme.example',
  password: 'correct horse',
  confirm: 'correct horse',
}

test('of two first runs at once one wins, and the other leaves nothing behind', async () => {
  const both = await Promise.all([
    setUp(setUpInput.parse(typed)),
    setUp(setUpInput.parse({ ...typed, email: 'eve@acme.example' })),
  ])
  expect(both.map(result => result.ok).sort()).toEqual([false, true])
  expect(await countAccounts()).toBe(1)
  expect(await store.q.select().from(store.t.users)).toHaveLength(1)
})

test('the first person is an admin whose e-mail address is folded', async () => {
  expect(await setUp(setUpInput.parse(typed))).toEqual({ ok: true, value: { email: 'ann@acme.example' } })
  expect(await findUserForSignIn('ann@acme.example')).toMatchObject({ role: 'admin', name: 'Ann' })
})

test('all that is wrong is said at once, each at its field', () => {
  const wrong = setUpInput.safeParse({ company: ' ', name: '', email: 'ann', password: 'short', confirm: 'other' })
  expect(wrong.error?.issues.map(issue => issue.path[0]).sort()).toEqual([
    'company',
    'confirm',
    'email',
    'name',
    'password',
  ])
})
