import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { store } from '../store'
import { activityEntry } from './activity'

/** Somebody as Salesforce knows them; `identity` is the org and the user, as `00D…/005…`. */
export type SalesforceIdentity = { identity: string; email: string; name: string }

/** For sign-in only, when nobody is signed in yet: the accounts whose connection in use is on this org. */
export async function findAccountsOnOrg(orgId: string) {
  const { q, t } = store()
  return q
    .select({ accountId: t.accounts.id, salesforceSignIn: t.accounts.salesforceSignIn })
    .from(t.crmConnections)
    .innerJoin(t.accounts, eq(t.accounts.id, t.crmConnections.accountId))
    .where(and(eq(t.crmConnections.orgId, orgId), eq(t.crmConnections.slot, 'active')))
}

export async function findSalesforceUser(accountId: string, identity: string) {
  const { q, t } = store()
  const [row] = await q
    .select({ id: t.users.id, email: t.users.email, name: t.users.name, deactivatedAt: t.users.deactivatedAt })
    .from(t.users)
    .where(and(eq(t.users.accountId, accountId), eq(t.users.salesforceIdentity, identity)))
  return row
}

/** Adds somebody who comes in by Salesforce alone, and returns their id. What they may have asked for before is settled. */
export async function addSalesforceViewer(accountId: string, person: SalesforceIdentity): Promise<string> {
  const { t, atomic } = store()
  const id = uuid()
  const theirs = and(
    eq(t.accessRequests.accountId, accountId),
    eq(t.accessRequests.salesforceIdentity, person.identity),
    isNull(t.accessRequests.decidedAt),
  )
  await atomic(q => [
    q.insert(t.users).values(salesforceUser(accountId, id, 'viewer', person)),
    q.update(t.accessRequests).set({ granted: true, decidedAt: new Date(), decidedBy: 'WOW Analytics' }).where(theirs),
    activityEntry(accountId, { id, name: person.name }, 'user_joined', { detail: 'viewer, with Salesforce' }),
  ])
  return id
}

/** Name and e-mail address as Salesforce has them now. */
export async function renameSalesforceUser(
  accountId: string,
  userId: string,
  change: { name: string; email?: string },
) {
  const { q, t } = store()
  await q
    .update(t.users)
    .set(change)
    .where(and(eq(t.users.accountId, accountId), eq(t.users.id, userId)))
}

export const salesforceUser = (
  accountId: string,
  id: string,
  role: 'rep' | 'viewer',
  { identity, email, name }: SalesforceIdentity,
) => ({ id, accountId, email, name, role, passwordHash: '', salesforceIdentity: identity, createdAt: new Date() })
