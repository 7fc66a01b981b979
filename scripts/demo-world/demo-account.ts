import { v7 as uuid } from 'uuid'
import { addWorld } from '@/db/queries/seed-world'
import { findUserForSignIn, type Role } from '@/db/queries/users'
import { hashPassword } from '@/lib/auth/password'
import { SITE } from './site'
import { visitedLeads } from './visited-leads'

export const PASSWORD = 'wow-demo'
export const PEOPLE: { email: string; name: string; role: Role }[] = [
  { email: 'admin@demo.example', name: 'Ada Ferrer', role: 'admin' },
  { email: 'rep@demo.example', name: 'Ben Okafor', role: 'rep' },
  { email: 'viewer@demo.example', name: 'Cleo Lindqvist', role: 'viewer' },
]

/** The demo's account, made now unless it exists. */
export async function demoAccountId(now: Date): Promise<string> {
  const existing = await findUserForSignIn('admin@demo.example')
  if (existing) return existing.accountId
  const account = { id: uuid(), name: SITE.account, createdAt: new Date(now.getTime() - 61 * 86_400_000) }
  const people = PEOPLE.map(async person => ({ ...person, id: uuid(), passwordHash: await hashPassword(PASSWORD) }))
  await addWorld({
    account,
    people: await Promise.all(people),
    site: { id: uuid(), name: SITE.name, domain: SITE.domain, publicKey: uuid() },
    leads: visitedLeads(now),
  })
  return account.id
}
