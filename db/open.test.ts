import { eq } from 'drizzle-orm'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { must } from './must'
import { openStore, type Store } from './open'

let store: Store
beforeEach(() => {
  store = openStore(':memory:')
})
afterEach(() => store.close())

const account = (id: string) => ({ id, name: id, createdAt: new Date() })
const names = async () => (await store.q.select().from(store.t.accounts)).map(row => row.id)

test('statements are done all or nothing', async () => {
  const both = store.atomic(q => [
    q.insert(store.t.accounts).values(account('a')),
    q.insert(store.t.accounts).values(account('a')),
  ])
  await expect(both).rejects.toThrow()
  expect(await names()).toEqual([])
})

test('a demanded statement that touches nothing undoes the rest, also what came before it', async () => {
  const done = await store.atomic(q => [
    q.insert(store.t.accounts).values(account('a')),
    must(q.update(store.t.accounts).set({ name: 'x' }).where(eq(store.t.accounts.id, 'missing')).returning()),
  ])
  expect(done).toBeNull()
  expect(await names()).toEqual([])
})

test('each statement’s rows come back in order', async () => {
  const done = await store.atomic(q => [
    q.insert(store.t.accounts).values(account('a')),
    must(q.update(store.t.accounts).set({ name: 'x' }).where(eq(store.t.accounts.id, 'a')).returning()),
  ])
  expect(done).toMatchObject([[], [{ id: 'a', name: 'x' }]])
})

test('a row about a company lead cannot be written under another account', async () => {
  const { t } = store
  const at = new Date()
  await store.q.insert(t.accounts).values([account('a'), account('b')])
  const lead = { id: 'l', accountId: 'a', name: 'n', searchText: 'n', firstSeenAt: at, lastSeenAt: at, createdAt: at }
  await store.q.insert(t.leads).values(lead)
  const link = { orgId: 'o', leadId: 'l', status: 'not_actioned' as const, checkedAt: at, checkedBy: 'x' }
  await expect(async () => store.q.insert(t.crmLinks).values({ ...link, accountId: 'b' })).rejects.toThrow(
    /FOREIGN KEY/,
  )
  await store.q.insert(t.crmLinks).values({ ...link, accountId: 'a' })
})

test('a backup is a database of its own', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wow-backup-'))
  await store.q.insert(store.t.accounts).values(account('kept'))
  await store.backup(path.join(folder, 'copy.db'))
  const copy = openStore(path.join(folder, 'copy.db'))
  expect((await copy.q.select().from(copy.t.accounts)).map(row => row.id)).toEqual(['kept'])
  copy.close()
  rmSync(folder, { recursive: true })
})
