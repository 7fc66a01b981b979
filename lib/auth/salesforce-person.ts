import { z } from 'zod'
import { toRecordId } from '@/lib/crm/salesforce/record-id'
import { foldEmail } from './sign-in'

/** Salesforce answers with ids of 18 characters, and with 15 in some corners: only the 18 are compared and kept. */
const recordId = z.string().transform((text, context) => {
  const id = toRecordId(text)
  if (id) return id
  context.addIssue({ code: 'custom', message: 'no id of Salesforce’s' })
  return z.NEVER
})

const userinfo = z.object({
  organization_id: recordId,
  user_id: recordId,
  email: z.string().transform(foldEmail).pipe(z.email().max(254)),
  name: z.string().normalize('NFC').trim().min(1).max(120),
  active: z.boolean(),
  user_type: z.string(),
})

export type SalesforcePerson = {
  orgId: string
  /** The org and the user, as `00D…/005…`. */
  identity: string
  email: string
  name: string
  /** Works in the org: not a customer at its portal, not a guest, not one with Chatter alone. */
  worksThere: boolean
}

/** @throws when Salesforce's userinfo does not say who somebody is. */
export function readSalesforcePerson(answer: unknown): SalesforcePerson {
  const { organization_id: orgId, user_id: userId, email, name, active, user_type: type } = userinfo.parse(answer)
  return { orgId, identity: `${orgId}/${userId}`, email, name, worksThere: active && type.toUpperCase() === 'STANDARD' }
}
