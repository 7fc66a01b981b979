'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/action'
import { decideAccess, decideAccessInput } from '@/lib/auth/decide-access'
import { changeAccess, changeAccessInput } from '@/lib/auth/change-access'
import { changeRole, changeRoleInput } from '@/lib/auth/change-role'
import { invite, inviteInput } from '@/lib/auth/invite'
import { revoke } from '@/lib/auth/revoke-invitation'
import { salesforceSignInInput, setSalesforceSignIn } from '@/lib/auth/set-salesforce-sign-in'
import { allowShareLinks, allowShareLinksInput, endAllShareLinks } from '@/lib/share/share-settings'
import { routes } from '@/lib/routes'

export const inviteAction = action({
  role: 'admin',
  input: inviteInput,
  run: async (user, input) => shown(await invite(user, input)),
})

export const revokeInvitationAction = action({
  role: 'admin',
  input: z.object({ invitationId: z.uuid() }),
  run: async (user, { invitationId }) => shown(await revoke(user, invitationId)),
})

export const changeRoleAction = action({
  role: 'admin',
  input: changeRoleInput,
  run: async (user, input) => shown(await changeRole(user, input)),
})

export const changeAccessAction = action({
  role: 'admin',
  input: changeAccessInput,
  run: async (user, input) => shown(await changeAccess(user, input)),
})

export const decideAccessAction = action({
  role: 'admin',
  input: decideAccessInput,
  run: async (user, input) => shown(await decideAccess(user, input)),
})

export const setSalesforceSignInAction = action({
  role: 'admin',
  input: salesforceSignInInput,
  run: async (user, input) => shown(await setSalesforceSignIn(user, input)),
})

export const allowShareLinksAction = action({
  role: 'admin',
  input: allowShareLinksInput,
  run: async (user, input) => shown(await allowShareLinks(user, input)),
})

export const endShareLinksAction = action({
  role: 'admin',
  input: z.object({}),
  run: async user => shown(await endAllShareLinks(user)),
})

/** The page comes back with the answer, also after a refusal: somebody else may have changed what it shows. */
function shown<R>(result: R): R {
  revalidatePath(routes.adminTeam)
  return result
}
