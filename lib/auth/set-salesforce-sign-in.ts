import { z } from 'zod'
import { SALESFORCE_SIGN_IN, saveSalesforceSignIn } from '@/db/queries/access-settings'
import { hasPassword } from '@/db/queries/users'
import { fail, ok, type Result } from '@/lib/result'
import type { CurrentUser } from './session'

export const salesforceSignInInput = z.object({ salesforceSignIn: z.enum(SALESFORCE_SIGN_IN) })

/** Works at once: switched off, whoever comes in with Salesforce alone is out with their next click. */
export async function setSalesforceSignIn(
  by: CurrentUser,
  { salesforceSignIn }: z.infer<typeof salesforceSignInInput>,
): Promise<Result<null, 'refused'>> {
  if (salesforceSignIn === 'off' && !(await hasPassword(by.accountId, by.id)))
    return fail('refused', {
      detail: 'You sign in with Salesforce yourself and would be shut out. An admin with a password can do this.',
    })
  await saveSalesforceSignIn(by.accountId, salesforceSignIn, by)
  return ok(null)
}
