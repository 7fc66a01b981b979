import { z } from 'zod'
import { changeUser, countOtherActiveAdmins, listUsers } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
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
  if (!active && person.role === 'admin' && (await countOtherActiveAdmins(by.accountId, userId)) === 0)
    return fail('refused', { detail: `${person.name} is the only active admin. Make somebody else an admin first.` })
  const [deactivatedAt, action] = active
    ? ([null, 'user_reactivated'] as const)
    : ([new Date(), 'user_deactivated'] as const)
  await changeUser(by.accountId, userId, { deactivatedAt }, by, action, person.name)
  return ok(null)
}
