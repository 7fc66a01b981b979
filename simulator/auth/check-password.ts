import type { Org } from '../org/org'
import { type SignIn, countLogin } from '../org/users'
import { isActive } from './user-record'

export type PasswordCheck =
  { outcome: 'accepted'; signIn: SignIn } | { outcome: 'refused' | 'token-missing' | 'inactive' | 'too-many' }

/**
 * Compares a user name and a password, which carries the security token at its end where programs sign in from an address
 * that is not trusted; a login page takes it with and without. Failures are counted, and lock a user out.
 */
export function checkPassword(org: Org, username: string, password: string, where: 'api' | 'page'): PasswordCheck {
  const signIn = org.users.byName(username)
  if (!signIn) return { outcome: 'refused' }
  const { lockAfter, trustedIp, loginsPerHour } = org.scenario
  if (lockAfter !== null && signIn.failures >= lockAfter) return { outcome: 'refused' }
  const withToken = password === signIn.password + signIn.token
  const bare = password === signIn.password
  if (!withToken && !bare) {
    signIn.failures += 1
    return { outcome: 'refused' }
  }
  if (!isActive(org, signIn.userId)) return { outcome: 'inactive' }
  if (!withToken && where === 'api' && !trustedIp) return { outcome: 'token-missing' }
  if (!countLogin(signIn, loginsPerHour)) return { outcome: 'too-many' }
  signIn.failures = 0
  return { outcome: 'accepted', signIn }
}

export const hasExpired = (org: Org, signIn: SignIn) => org.scenario.passwordExpired && !signIn.renewed
