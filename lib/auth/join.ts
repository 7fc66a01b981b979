import { z } from 'zod'
import { acceptInvitation, findOpenInvitation } from '@/db/queries/invitations'
import { findUserForSignIn } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
import { hashInvitationToken } from './invitation-token'
import { newPassword, notTheSame, personName, samePassword } from './new-person'
import { hashPassword } from './password'

export const joinInput = z
  .object({ token: z.string().max(200), name: personName, password: newPassword, confirm: z.string() })
  .refine(samePassword, notTheSame)

/** What an invitation says to whoever holds its link; nothing once it is used, expired or taken back. */
export async function readInvitation(token: string) {
  const found = await findOpenInvitation(hashInvitationToken(token))
  return found && { accountName: found.accountName, email: found.email, role: found.role }
}

export async function join(wanted: z.infer<typeof joinInput>): Promise<Result<{ email: string }, 'refused'>> {
  const invitation = await findOpenInvitation(hashInvitationToken(wanted.token))
  if (!invitation) return noLonger()
  const { id, accountId, email, role } = invitation
  if (await findUserForSignIn(email)) return taken()
  const passwordHash = await hashPassword(wanted.password)
  try {
    const joined = await acceptInvitation(accountId, id, { email, name: wanted.name, role, passwordHash })
    return joined ? ok({ email }) : noLonger()
  } catch (error) {
    // Two invitations of different accounts for one address, followed at the same moment.
    if (await findUserForSignIn(email)) return taken()
    throw error
  }
}

const noLonger = () =>
  fail('refused', { detail: 'This invitation no longer works. Ask the admin who sent it for a new link.' })

const taken = () =>
  fail('refused', {
    detail: 'This e-mail address has a sign-in already. Sign in with it, or ask for an invitation to another address.',
  })
