import { getConnection, removeStandby, swapConnections } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { fail, ok, type Result } from '@/lib/result'
import { otherOrg, type Place } from './keep-connection'
import type { OtherOrg } from '../provider'
import { forget } from './try-connection'
import { revokeStored } from './revoke-stored'

type Swapped = Result<{ decision?: OtherOrg }, 'refused'>

/**
 * The sign-in that stood by is used from now on, and the one before stands by. Nothing is re-linked: links belong to the
 * org, whatever signs in there. Nothing is sent either; it was tried when it was stored.
 */
export async function swapConnection(
  user: CurrentUser,
  { acceptOtherOrg }: Pick<Place, 'acceptOtherOrg'> = {},
): Promise<Swapped> {
  const standby = await getConnection(user.accountId, 'standby')
  if (!standby) return fail('refused', { detail: NOTHING_BESIDE })
  const { orgId, orgName, sandbox, username } = standby
  const decision = acceptOtherOrg ? null : await otherOrg(user.accountId, { orgId, orgName, sandbox })
  if (decision) return ok({ decision })
  if (!(await swapConnections(user.accountId, user, `now ${orgName} as ${username}`)))
    return fail('refused', { detail: NOTHING_BESIDE })
  return ok({})
}

/** Forgets the sign-in that stands by. */
export async function dropStandby(user: CurrentUser): Promise<Result<void, 'refused'>> {
  const standby = await getConnection(user.accountId, 'standby')
  if (!standby || !(await removeStandby(user.accountId, user))) return fail('refused', { detail: NOTHING_BESIDE })
  await revokeStored(standby)
  forget(standby.version)
  return ok(undefined)
}

const NOTHING_BESIDE = 'There is no second sign-in any more. Reload the page to see what there is.'
