import type { CurrentUser } from '@/lib/auth/session'
import type { CrmOwner } from '../provider'
import { withCrm } from '../with-crm'

/** Shorter texts would bring half the org. */
export const OWNER_SEARCH_FROM = 2

/** Who could own new Salesforce Leads, by a part of their name or e-mail. One API call. */
export async function findOwners(user: CurrentUser, text: string): Promise<CrmOwner[]> {
  const wanted = text.trim()
  if (wanted.length < OWNER_SEARCH_FROM) return []
  return withCrm(user.accountId, ({ provider }) => provider.findOwners(wanted), { doing: 'writing', by: user })
}
