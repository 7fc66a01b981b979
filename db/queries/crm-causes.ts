import { and, count, countDistinct, desc, eq, isNull, lte, max, min } from 'drizzle-orm'
import { store } from '../store'
import { isUnsettled, ofFailure, settle } from './crm-failures'

/** Failures with one and the same reason. */
export type Cause = { doing: string; code: string; said: string | null }

/** Unsettled failures by their cause, the latest first. `companies`: those the account still has. */
export async function listCauses(accountId: string, orgId: string, limit: number) {
  const { q, t } = store()
  const { doing, code, said, at } = t.crmFailures
  return q
    .select({ doing, code, said, times: count(), companies: countDistinct(t.leads.id), first: min(at), last: max(at) })
    .from(t.crmFailures)
    .leftJoin(t.leads, ofFailure())
    .where(isUnsettled(accountId, orgId))
    .groupBy(doing, code, said)
    .orderBy(desc(max(at)))
    .limit(limit)
}

/** The account's own company leads that one cause has kept from being worked on, the latest first. */
export async function listAffected(accountId: string, orgId: string, cause: Cause, limit: number) {
  const { q, t } = store()
  return q
    .select({ id: t.leads.id, name: t.leads.name })
    .from(t.crmFailures)
    .innerJoin(t.leads, ofFailure())
    .where(and(isUnsettled(accountId, orgId), isCause(cause)))
    .groupBy(t.leads.id, t.leads.name)
    .orderBy(desc(max(t.crmFailures.at)))
    .limit(limit)
}

/** What an admin has dismissed: every failure of this cause up to `until`, so that a newer one shows again. */
export async function settleCause(accountId: string, orgId: string, cause: Cause, until: Date): Promise<void> {
  const { t } = store()
  await settle(and(isUnsettled(accountId, orgId), isCause(cause), lte(t.crmFailures.at, until)))
}

function isCause({ doing, code, said }: Cause) {
  const { t } = store()
  return and(
    eq(t.crmFailures.doing, doing),
    eq(t.crmFailures.code, code),
    said === null ? isNull(t.crmFailures.said) : eq(t.crmFailures.said, said),
  )
}
