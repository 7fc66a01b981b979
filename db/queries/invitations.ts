import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { must } from '../must'
import { store } from '../store'
import { activityEntry, type Actor } from './activity'
import type { Role } from './users'

export async function addInvitation(
  accountId: string,
  invitation: { email: string; role: Role; tokenHash: string; expiresAt: Date },
  by: Actor,
) {
  const { t, atomic } = store()
  await atomic(q => [
    q.insert(t.invitations).values({ ...invitation, id: uuid(), accountId, invitedBy: by.name, createdAt: new Date() }),
    activityEntry(accountId, by, 'user_invited', { detail: `${invitation.email} as ${invitation.role}` }),
  ])
}

export async function listOpenInvitations(accountId: string) {
  const { q, t } = store()
  return q
    .select({
      id: t.invitations.id,
      email: t.invitations.email,
      role: t.invitations.role,
      invitedBy: t.invitations.invitedBy,
      expiresAt: t.invitations.expiresAt,
    })
    .from(t.invitations)
    .where(and(eq(t.invitations.accountId, accountId), open()))
    .orderBy(desc(t.invitations.createdAt))
}

/** By the token alone, since whoever follows the link is not signed in: only while it is unused and has not expired. */
export async function findOpenInvitation(tokenHash: string) {
  const { q, t } = store()
  const [row] = await q
    .select({
      id: t.invitations.id,
      accountId: t.invitations.accountId,
      accountName: t.accounts.name,
      email: t.invitations.email,
      role: t.invitations.role,
    })
    .from(t.invitations)
    .innerJoin(t.accounts, eq(t.accounts.id, t.invitations.accountId))
    .where(and(eq(t.invitations.tokenHash, tokenHash), open()))
  return row
}

export async function revokeInvitation(accountId: string, invitationId: string, by: Actor): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .update(t.invitations)
        .set({ revokedAt: new Date() })
        .where(and(eq(t.invitations.accountId, accountId), eq(t.invitations.id, invitationId), open()))
        .returning({ id: t.invitations.id }),
    ),
    activityEntry(accountId, by, 'invitation_revoked'),
  ])
  return done !== null
}

/** Uses the invitation up and adds its person, or does neither: a second use of the same link finds nothing to use. */
export async function acceptInvitation(
  accountId: string,
  invitationId: string,
  person: { email: string; name: string; role: Role; passwordHash: string },
): Promise<boolean> {
  const { t, atomic } = store()
  const id = uuid()
  const now = new Date()
  const done = await atomic(q => [
    must(
      q
        .update(t.invitations)
        .set({ acceptedAt: now })
        .where(and(eq(t.invitations.accountId, accountId), eq(t.invitations.id, invitationId), open()))
        .returning({ id: t.invitations.id }),
    ),
    q.insert(t.users).values({ ...person, id, accountId, createdAt: now }),
    activityEntry(accountId, { id, name: person.name }, 'user_joined', { detail: person.role }),
  ])
  return done !== null
}

function open() {
  const { t } = store()
  return and(isNull(t.invitations.acceptedAt), isNull(t.invitations.revokedAt), gt(t.invitations.expiresAt, new Date()))
}
