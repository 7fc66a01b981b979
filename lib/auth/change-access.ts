import { z } from 'zod'
import { changeUser, listUsers } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
import { onlyAdmin } from './change-role'
import type { CurrentUser } from './session'

export const changeAccessInput = z.object({ userId: z.uuid(), active: z.boolean() })

/** Deactivates or reactivates a person. Works at once, in sessions that are open too. */
export async function changeAccess(
  by: CurrentUser,
  { userId, active }: z.infer<typeof changeAccessInput>,
): Promise<Result<null, 'refused'>> {
  const person = (await listUsers(by.accountId)).find(user => user.id === userId)
  if (!person) return fail('refused', { detail: 'This person is not in your team any more.' })
  if (active === !person.deactivatedAt) return ok(null)
  if (!active && userId === by.id)
    return fail('refused', { detail: 'You cannot deactivate yourself. Another admin can.' })
  const [deactivatedAt, action] = active
    ? ([null, 'user_reactivated'] as const)
    : ([new Date(), 'user_deactivated'] as const)
  const done = await changeUser(by.accountId, userId, { deactivatedAt }, by, action, person.name)
  return done ? ok(null) : onlyAdmin(person.name)
}
