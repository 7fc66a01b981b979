import { getServerSession } from 'next-auth'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { countAccounts } from '@/db/queries/accounts'
import { getActiveUser, type Role } from '@/db/queries/users'
import { PATH_HEADER } from '@/lib/request-facts'
import { ownPath, routes, signInWithReturn } from '@/lib/routes'
import { authOptions } from './options'
import { mayAct } from './roles'

/**
 * Who is asking, or `null`. The session only names the person; role, account and whether they may still come in are
 * read anew on every request, so that a change at /admin/team works at once. The account's revision comes with it, read
 * before anything a page shows: an open screen may then reload once too often, never once too seldom.
 */
export const currentUser = cache(async () => {
  const session = await getServerSession(authOptions())
  if (!session?.userId || !session.accountId) return null
  return (await getActiveUser(session.accountId, session.userId)) ?? null
})

export type CurrentUser = NonNullable<Awaited<ReturnType<typeof currentUser>>>

/** For pages: the signed-in person, or a way through sign-in and back to this very page. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser()
  if (user) return user
  if ((await countAccounts()) === 0) redirect(routes.setup)
  redirect(signInWithReturn(ownPath((await headers()).get(PATH_HEADER) ?? undefined)))
}

/** For pages of a role: anybody below it is refused with a 403. */
export async function requireRole(role: Role): Promise<CurrentUser> {
  const user = await requireUser()
  if (!mayAct(user.role, role)) forbidden()
  return user
}
