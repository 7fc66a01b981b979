import { revokeInvitation } from '@/db/queries/invitations'
import { fail, ok, type Result } from '@/lib/result'
import type { CurrentUser } from './session'

export async function revoke(by: CurrentUser, invitationId: string): Promise<Result<null, 'refused'>> {
  if (await revokeInvitation(by.accountId, invitationId, by)) return ok(null)
  return fail('refused', { detail: 'This invitation is not open any more: it was used, has expired or was revoked.' })
}
