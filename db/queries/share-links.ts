import { and, eq } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { activityEntry, type Actor } from './activity'

/** Notes in the company lead's activity that a link to it was made; `false` when the account has no such company lead. */
export async function noteShareLink(accountId: string, leadId: string, by: Actor, detail: string): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .select({ id: t.leads.id })
        .from(t.leads)
        .where(and(eq(t.leads.accountId, accountId), eq(t.leads.id, leadId))),
    ),
    activityEntry(accountId, by, 'share_link_made', { leadId, detail }),
  ])
  return done !== null
}
