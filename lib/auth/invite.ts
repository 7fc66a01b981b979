import { z } from 'zod'
import { addInvitation, listOpenInvitations, revokeInvitation } from '@/db/queries/invitations'
import { findUserForSignIn } from '@/db/queries/users'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/result'
import { routes } from '@/lib/routes'
import { hashInvitationToken, INVITATION_DAYS, newInvitationToken } from './invitation-token'
import { emailAddress } from './new-person'
import type { CurrentUser } from './session'

export const inviteInput = z.object({ email: emailAddress, role: z.enum(['admin', 'rep', 'viewer']) })

export type Invited = { email: string; link: string; expiresAt: Date }

/** The link is in this answer and nowhere else. A new invitation for the same e-mail address replaces the one before. */
export async function invite(
  by: CurrentUser,
  { email, role }: z.infer<typeof inviteInput>,
): Promise<Result<Invited, 'invalid_input'>> {
  const existing = await findUserForSignIn(email)
  if (existing) return fail('invalid_input', { fields: { email: whyNot(existing, by.accountId) } })
  for (const earlier of await listOpenInvitations(by.accountId))
    if (earlier.email === email) await revokeInvitation(by.accountId, earlier.id, by)
  const token = newInvitationToken()
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 24 * 60 * 60 * 1000)
  await addInvitation(by.accountId, { email, role, tokenHash: hashInvitationToken(token), expiresAt }, by)
  return ok({ email, link: new URL(routes.join(token), env().NEXTAUTH_URL).href, expiresAt })
}

/** E-mail addresses are unique over all accounts; of another account it is not said that it is there. */
function whyNot(existing: { accountId: string; name: string; deactivatedAt: Date | null }, accountId: string): string {
  if (existing.accountId !== accountId) return 'This e-mail address cannot be invited. Use another one for this person.'
  return existing.deactivatedAt
    ? `${existing.name} has this address and is deactivated. Reactivate them in the table instead.`
    : `${existing.name} has this address and is already in the team.`
}
