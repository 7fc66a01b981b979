import type { SalesforceSignIn } from '@/db/queries/access-settings'
import type { SalesforceRefusal } from './salesforce-refusal'

export type SalesforceFacts = {
  worksThere: boolean
  /** The accounts whose connection in use is on the person's org. */
  accounts: { accountId: string; salesforceSignIn: SalesforceSignIn }[]
  /** Of the one account: who has this identity already. */
  known?: { id: string; deactivatedAt: Date | null }
  /** Of any account: who has this e-mail address. */
  sameEmail?: { accountId: string; hasPassword: boolean }
  /** Of the one account: what was last asked, and what an admin has said. */
  request?: { granted: boolean | null }
}

export type SalesforceDecision =
  | { kind: 'in'; accountId: string; userId: string }
  | { kind: 'join'; accountId: string }
  | { kind: 'ask'; accountId: string }
  | { kind: 'refuse'; why: SalesforceRefusal }

/** What becomes of somebody who has signed in at Salesforce. An identity is never tied to a person who was there before. */
export function decideSalesforce({
  worksThere,
  accounts,
  known,
  sameEmail,
  request,
}: SalesforceFacts): SalesforceDecision {
  const [account, ...others] = accounts
  if (!account) return refuse('other_org')
  if (others.length > 0) return refuse('several')
  if (account.salesforceSignIn === 'off') return refuse('off')
  if (!worksThere) return refuse('not_staff')
  const { accountId } = account
  if (known) return known.deactivatedAt ? refuse('deactivated') : { kind: 'in', accountId, userId: known.id }
  if (sameEmail)
    return refuse(sameEmail.accountId === accountId && sameEmail.hasPassword ? 'has_password' : 'address_taken')
  if (request?.granted === false) return refuse('refused')
  return { kind: account.salesforceSignIn === 'ask' ? 'ask' : 'join', accountId }
}

const refuse = (why: SalesforceRefusal): SalesforceDecision => ({ kind: 'refuse', why })
