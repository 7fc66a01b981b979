import { count, eq, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { store } from '../store'

export type NewAdmin = { email: string; name: string; passwordHash: string }

export async function countAccounts(): Promise<number> {
  const { q, t } = store()
  const [row] = await q.select({ n: count() }).from(t.accounts)
  return row?.n ?? 0
}

export async function getAccount(accountId: string) {
  const { q, t } = store()
  const [row] = await q.select().from(t.accounts).where(eq(t.accounts.id, accountId))
  return row
}

/** Adds an account with its first admin. With `firstRun`, only the first caller ever succeeds; the others get `null`. */
export async function addAccount(
  name: string,
  admin: NewAdmin,
  options: { firstRun: boolean },
): Promise<string | null> {
  const { t, atomic } = store()
  if (options.firstRun && (await countAccounts()) > 0) return null
  const accountId = uuid()
  const now = new Date()
  try {
    await atomic(q => [
      q.insert(t.accounts).values({ id: accountId, name, createdAt: now }),
      ...(options.firstRun ? [q.insert(t.installation).values({ id: 1, accountId, setUpAt: now })] : []),
      q.insert(t.users).values({ ...admin, id: uuid(), accountId, role: 'admin', createdAt: now }),
    ])
  } catch (error) {
    if (options.firstRun && (await countAccounts()) > 0) return null
    throw error
  }
  return accountId
}

/** A statement for `atomic`: tells the account's open screens that something of the CRM changed. */
export function moveCrmRevision(accountId: string) {
  const { q, t } = store()
  return q
    .update(t.accounts)
    .set({ crmRevision: sql`${t.accounts.crmRevision} + 1` })
    .where(eq(t.accounts.id, accountId))
}
