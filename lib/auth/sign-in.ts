import { findUserForSignIn } from '@/db/queries/users'
import { verifyPassword } from './password'
import { forgiveSignInTries, takeSignInTry } from './throttle'

export type SignedIn = { id: string; accountId: string }
export type SignInAnswer = { ok: true; user: SignedIn } | { ok: false; waitSeconds: number }

export const foldEmail = (email: string) => email.normalize('NFC').trim().toLowerCase()

/** Unknown, deactivated and wrong password all get the same answer, after the same work. */
export async function signIn(email: string, password: string, address: string): Promise<SignInAnswer> {
  const folded = foldEmail(email)
  const waitSeconds = await takeSignInTry(folded, address)
  if (waitSeconds > 0) return { ok: false, waitSeconds }
  const user = await findUserForSignIn(folded)
  const matches = await verifyPassword(user?.passwordHash, password)
  if (!user || !matches || user.deactivatedAt) return { ok: false, waitSeconds: 0 }
  await forgiveSignInTries(folded, address)
  return { ok: true, user: { id: user.id, accountId: user.accountId } }
}
