import { z } from 'zod'
import { getAccessRequest, grantAccessRequest, refuseAccessRequest } from '@/db/queries/access-requests'
import { findUserForSignIn } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
import type { CurrentUser } from './session'

export const decideAccessInput = z.object({ requestId: z.uuid(), decision: z.enum(['viewer', 'rep', 'refuse']) })

/** An admin's word on somebody who has asked. A refusal can be thought over: it stays in the list, and may be granted. */
export async function decideAccess(
  by: CurrentUser,
  { requestId, decision }: z.infer<typeof decideAccessInput>,
): Promise<Result<null, 'refused'>> {
  const request = await getAccessRequest(by.accountId, requestId)
  if (!request) return fail('refused', { detail: 'This request is not open any more: another admin has granted it.' })
  const { salesforceIdentity: identity, email, name } = request
  if (decision === 'refuse') {
    await refuseAccessRequest(by.accountId, requestId, name, by)
    return ok(null)
  }
  // Of another account it is not said that it is there; see invite.ts.
  if (await findUserForSignIn(email))
    return fail('refused', {
      detail: `${email} cannot be used here. ${name} needs another e-mail address in Salesforce.`,
    })
  const done = await grantAccessRequest(by.accountId, requestId, { identity, email, name }, decision, by)
  return done ? ok(null) : fail('refused', { detail: 'Another admin has granted this at the same moment.' })
}
