import { eq, sql } from 'drizzle-orm'
import { store } from '../store'
import { activityEntry, type Actor } from './activity'

export const SALESFORCE_SIGN_IN = ['viewer', 'ask', 'off'] as const
export type SalesforceSignIn = (typeof SALESFORCE_SIGN_IN)[number]

/** Who may come in without an invitation, and whether links may be shared. */
export async function getAccessSettings(accountId: string) {
  const { q, t } = store()
  const [row] = await q
    .select({
      salesforceSignIn: t.accounts.salesforceSignIn,
      shareLinks: t.accounts.shareLinks,
      shareEpoch: t.accounts.shareEpoch,
    })
    .from(t.accounts)
    .where(eq(t.accounts.id, accountId))
  return row
}

export const saveSalesforceSignIn = (accountId: string, wanted: SalesforceSignIn, by: Actor) =>
  change(accountId, { salesforceSignIn: wanted }, by, `Sign in with Salesforce: ${wanted}`)

/** Forbidding them also ends those that are out: allowed again, they stay dead. */
export const saveShareLinks = (accountId: string, allowed: boolean, by: Actor) =>
  change(
    accountId,
    { shareLinks: allowed, ...(allowed ? {} : { shareEpoch: nextEpoch() }) },
    by,
    `Share links: ${allowed ? 'allowed' : 'not allowed, all ended'}`,
  )

export const endShareLinks = (accountId: string, by: Actor) =>
  change(accountId, { shareEpoch: nextEpoch() }, by, 'Share links: all ended')

const nextEpoch = () => sql`${store().t.accounts.shareEpoch} + 1`

async function change(accountId: string, set: object, by: Actor, detail: string) {
  const { t, atomic } = store()
  await atomic(q => [
    q.update(t.accounts).set(set).where(eq(t.accounts.id, accountId)),
    activityEntry(accountId, by, 'access_settings_changed', { detail }),
  ])
}
