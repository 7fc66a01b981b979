import { hash, verify } from '@node-rs/argon2'

// OWASP's password storage cheat sheet, argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const MIN_PASSWORD_LENGTH = 8

export const hashPassword = (password: string) => hash(password.normalize('NFC'), COST)

let decoy: Promise<string> | undefined

/**
 * With no stored hash it still does the work of one, so that an unknown user takes as long as a wrong password. An empty
 * one is that of a person who only signs in with Salesforce: no password fits it.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored || (await decoy), password.normalize('NFC'))
  return Boolean(stored) && matches
}
