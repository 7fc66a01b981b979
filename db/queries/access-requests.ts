import { and, count, desc, eq, isNull, ne, or } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { must } from '../must'
import { store } from '../store'
import { activityEntry, type Actor } from './activity'
import { salesforceUser, type SalesforceIdentity } from './salesforce-people'

/** What was last asked by this person, and what an admin has said to it. */
export async function findAccessRequest(accountId: string, identity: string) {
  const { q, t } = store()
  const [row] = await q
    .select({ id: t.accessRequests.id, granted: t.accessRequests.granted })
    .from(t.accessRequests)
    .where(and(eq(t.accessRequests.accountId, accountId), eq(t.accessRequests.salesforceIdentity, identity)))
    .orderBy(desc(t.accessRequests.requestedAt), desc(t.accessRequests.id))
    .limit(1)
  return row
}

/** Asks an admin. Asked twice at the same moment, it is one request: nothing is done the second time. */
export async function addAccessRequest(accountId: string, { identity, email, name }: SalesforceIdentity) {
  const { t, atomic } = store()
  const request = { id: uuid(), accountId, salesforceIdentity: identity, email, name, requestedAt: new Date() }
  await atomic(q => [
    must(q.insert(t.accessRequests).values(request).onConflictDoNothing().returning({ id: t.accessRequests.id })),
    activityEntry(accountId, { id: null, name }, 'access_requested', { detail: email }),
  ])
}

/** Those that wait, and those that were refused, which an admin may think over; newest first. */
export async function listAccessRequests(accountId: string, limit = 100) {
  const { q, t } = store()
  return q
    .select({
      id: t.accessRequests.id,
      name: t.accessRequests.name,
      email: t.accessRequests.email,
      requestedAt: t.accessRequests.requestedAt,
      decidedBy: t.accessRequests.decidedBy,
    })
    .from(t.accessRequests)
    .where(and(eq(t.accessRequests.accountId, accountId), notGranted()))
    .orderBy(desc(isNull(t.accessRequests.decidedAt)), desc(t.accessRequests.requestedAt), desc(t.accessRequests.id))
    .limit(limit)
}

export async function countOpenRequests(accountId: string): Promise<number> {
  const { q, t } = store()
  const [row] = await q
    .select({ n: count() })
    .from(t.accessRequests)
    .where(and(eq(t.accessRequests.accountId, accountId), isNull(t.accessRequests.decidedAt)))
  return row?.n ?? 0
}

export async function getAccessRequest(accountId: string, requestId: string) {
  const { q, t } = store()
  const [row] = await q
    .select()
    .from(t.accessRequests)
    .where(and(eq(t.accessRequests.accountId, accountId), eq(t.accessRequests.id, requestId), notGranted()))
  return row
}

/** Lets the person in, and does nothing when somebody else has done so meanwhile. */
export async function grantAccessRequest(
  accountId: string,
  requestId: string,
  person: SalesforceIdentity,
  role: 'rep' | 'viewer',
  by: Actor,
): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(decide(accountId, requestId, true, by)),
    q.insert(t.users).values(salesforceUser(accountId, uuid(), role, person)),
    activityEntry(accountId, by, 'access_granted', { detail: `${person.name} as ${role}` }),
  ])
  return done !== null
}

export async function refuseAccessRequest(accountId: string, requestId: string, name: string, by: Actor) {
  const { atomic } = store()
  const done = await atomic(() => [
    must(decide(accountId, requestId, false, by)),
    activityEntry(accountId, by, 'access_refused', { detail: name }),
  ])
  return done !== null
}

function decide(accountId: string, requestId: string, granted: boolean, by: Actor) {
  const { q, t } = store()
  return q
    .update(t.accessRequests)
    .set({ granted, decidedAt: new Date(), decidedBy: by.name })
    .where(and(eq(t.accessRequests.accountId, accountId), eq(t.accessRequests.id, requestId), notGranted()))
    .returning({ id: t.accessRequests.id })
}

function notGranted() {
  const { t } = store()
  return or(isNull(t.accessRequests.granted), ne(t.accessRequests.granted, true))
}
