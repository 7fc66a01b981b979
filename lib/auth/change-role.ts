import { z } from 'zod'
import { changeUser, listUsers } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
import { ROLE_WORDS } from './roles'
import type { CurrentUser } from './session'

export const changeRoleInput = z.object({ userId: z.uuid(), role: z.enum(['admin', 'rep', 'viewer']) })

/** Works at once: a session only names the person, the role is read anew with every request. */
export async function changeRole(
  by: CurrentUser,
  { userId, role }: z.infer<typeof changeRoleInput>,
): Promise<Result<null, 'refused'>> {
  const person = (await listUsers(by.accountId)).find(user => user.id === userId)
  if (!person) return fail('refused', { detail: 'This person is not in your team any more.' })
  if (person.role === role) return ok(null)
  const said = `${person.name}: ${ROLE_WORDS[person.role].label} → ${ROLE_WORDS[role].label}`
  const done = await changeUser(by.accountId, userId, { role }, by, 'role_changed', said)
  return done ? ok(null) : onlyAdmin(person.name)
}

export const onlyAdmin = (name: string) =>
  fail('refused', {
    detail: `${name} is the only active admin with a password. Make somebody else with one an admin first.`,
  })
