import { asc, desc, eq } from 'drizzle-orm'
import { store } from '../store'

/** For the operator's command line only: every account of the installation. */
export async function listAccounts() {
  const { q, t } = store()
  return q.select({ id: t.accounts.id, name: t.accounts.name }).from(t.accounts).orderBy(asc(t.accounts.createdAt))
}

/** What tells an account's company leads apart when a list of companies is added a second time. */
export async function listLeadKeys(accountId: string) {
  const { q, t } = store()
  return q
    .select({ name: t.leads.name, domain: t.leads.domain, country: t.leads.country })
    .from(t.leads)
    .where(eq(t.leads.accountId, accountId))
}

/** Newest activity first, as on the lead list. */
export async function listLeadFacts(accountId: string) {
  const { q, t } = store()
  return q
    .select({ id: t.leads.id, name: t.leads.name, domain: t.leads.domain })
    .from(t.leads)
    .where(eq(t.leads.accountId, accountId))
    .orderBy(desc(t.leads.lastSeenAt), desc(t.leads.id))
}
