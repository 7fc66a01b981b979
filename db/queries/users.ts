import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { activityEntry, type Actor } from './activity'

export type Role = 'admin' | 'rep' | 'viewer'

/** For sign-in only: e-mail addresses are unique over all accounts, and nobody is signed in yet. */
export async function findUserForSignIn(email: string) {
  const { q, t } = store()
  const [row] = await q.select().from(t.users).where(eq(t.users.email, email))
  return row
}

/** Whoever only comes in with Salesforce is out as soon as an admin switches that off. */
export async function getActiveUser(accountId: string, userId: string) {
  const { q, t } = store()
  const [row] = await q
    .select({
      id: t.users.id,
      accountId: t.users.accountId,
      email: t.users.email,
      name: t.users.name,
      role: t.users.role,
      accountName: t.accounts.name,
      crmRevision: t.accounts.crmRevision,
    })
    .from(t.users)
    .innerJoin(t.accounts, eq(t.accounts.id, t.users.accountId))
    .where(
      and(
        eq(t.users.accountId, accountId),
        eq(t.users.id, userId),
        isNull(t.users.deactivatedAt),
        or(ne(t.users.passwordHash, ''), ne(t.accounts.salesforceSignIn, 'off')),
      ),
    )
  return row
}

/** Whether somebody can come in without Salesforce. */
export async function hasPassword(accountId: string, userId: string): Promise<boolean> {
  const { q, t } = store()
  const [row] = await q
    .select({ id: t.users.id })
    .from(t.users)
    .where(and(eq(t.users.accountId, accountId), eq(t.users.id, userId), ne(t.users.passwordHash, '')))
  return row !== undefined
}

export async function listUsers(accountId: string) {
  const { q, t } = store()
  return q
    .select({
      id: t.users.id,
      name: t.users.name,
      email: t.users.email,
      role: t.users.role,
      createdAt: t.users.createdAt,
      deactivatedAt: t.users.deactivatedAt,
      salesforceIdentity: t.users.salesforceIdentity,
    })
    .from(t.users)
    .where(eq(t.users.accountId, accountId))
    .orderBy(asc(t.users.name), asc(t.users.id))
}

/**
 * Changes a person's role or access. `false`, and nothing is done, when that would leave the account without an admin who
 * has a password: one who comes in with Salesforce alone may be shut out by what happens over there.
 */
export async function changeUser(
  accountId: string,
  userId: string,
  change: { role?: Role; deactivatedAt?: Date | null },
  by: Actor,
  action: 'role_changed' | 'user_deactivated' | 'user_reactivated',
  detail: string,
): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .update(t.users)
        .set(change)
        .where(and(eq(t.users.accountId, accountId), eq(t.users.id, userId)))
        .returning({ id: t.users.id }),
    ),
    must(q.select({ id: t.users.id }).from(t.users).where(activeAdmin(accountId)).limit(1)),
    activityEntry(accountId, by, action, { detail }),
  ])
  return done !== null
}

function activeAdmin(accountId: string) {
  const { t } = store()
  return and(
    eq(t.users.accountId, accountId),
    eq(t.users.role, 'admin'),
    isNull(t.users.deactivatedAt),
    ne(t.users.passwordHash, ''),
  )
}
