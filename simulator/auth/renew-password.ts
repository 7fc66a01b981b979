import { randomBytes } from 'node:crypto'
import type { Org } from '../org/org'
import type { SignIn } from '../org/users'

/** The security token stays: the mail that would bring a new one has nobody to read it. */
export function renewPassword(org: Org, signIn: SignIn, password: string = randomBytes(6).toString('hex')): string {
  signIn.password = password
  signIn.renewed = true
  if (signIn.userId === org.userId) org.credentials = { ...org.credentials, password }
  return password
}
