import { and, count, desc, eq, gte, inArray, isNull, lt, type SQL } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { contains } from '../contains'
import { store } from '../store'

export type Actor = { id: string | null; name: string }

export type ActivityAction =
  | 'checked'
  | 'associated'
  | 'lead_created'
  | 'lead_adopted'
  | 'unlinked'
  | 'match_rejected'
  | 'match_restored'
  | 'crm_connected'
  | 'crm_disconnected'
  | 'crm_paused'
  | 'crm_prepared'
  | 'crm_swapped'
  | 'crm_resumed'
  | 'crm_settings_changed'
  | 'link_converted'
  | 'link_merged'
  | 'link_deleted'
  | 'link_lost'
  | 'link_found_again'
  | 'access_requested'
  | 'access_granted'
  | 'access_refused'
  | 'access_settings_changed'
  | 'share_link_made'
  | 'role_changed'
  | 'user_deactivated'
  | 'user_reactivated'
  | 'user_invited'
  | 'invitation_revoked'
  | 'user_joined'

export type About = { leadId?: string; recordId?: string; recordName?: string; detail?: string }

/** A statement for `atomic`: who did what, when, to which record. */
export function activityEntry(accountId: string, by: Actor, action: ActivityAction, about: About = {}) {
  const { q, t } = store()
  return q
    .insert(t.activity)
    .values({ id: uuid(), accountId, at: new Date(), userId: by.id, userName: by.name, action, ...about })
}

export async function listLeadActivity(accountId: string, leadId: string, limit = 20) {
  const { q, t } = store()
  return q
    .select()
    .from(t.activity)
    .where(and(eq(t.activity.accountId, accountId), eq(t.activity.leadId, leadId)))
    .orderBy(desc(t.activity.at), desc(t.activity.id))
    .limit(limit)
}

export type ActivityFilter = {
  /** A person's id; `null` for what WOW Analytics did by itself. */
  userId?: string | null
  actions?: readonly ActivityAction[]
  /** Part of a company lead's name or domain, folded for search. */
  company?: string
  from?: Date
  /** Exclusive. */
  before?: Date
}

/** Newest first, each with the name its company lead has now. */
export async function listActivity(
  accountId: string,
  filter: ActivityFilter,
  { limit, offset = 0 }: { limit: number; offset?: number },
) {
  const { q, t } = store()
  const { id, at, userName, action, leadId, recordId, recordName, detail } = t.activity
  return q
    .select({ id, at, userName, action, leadId, recordId, recordName, detail, leadName: t.leads.name })
    .from(t.activity)
    .leftJoin(t.leads, ofActivity())
    .where(and(eq(t.activity.accountId, accountId), ...conditions(filter)))
    .orderBy(desc(t.activity.at), desc(t.activity.id))
    .limit(limit)
    .offset(offset)
}

export type ListedActivity = Awaited<ReturnType<typeof listActivity>>[number]

export async function countActivity(accountId: string, filter: ActivityFilter): Promise<number> {
  const { q, t } = store()
  const [row] = await q
    .select({ n: count() })
    .from(t.activity)
    .leftJoin(t.leads, ofActivity())
    .where(and(eq(t.activity.accountId, accountId), ...conditions(filter)))
  return row?.n ?? 0
}

function ofActivity() {
  const { t } = store()
  return and(eq(t.leads.accountId, t.activity.accountId), eq(t.leads.id, t.activity.leadId))
}

function conditions({ userId, actions, company, from, before }: ActivityFilter): (SQL | undefined)[] {
  const { t } = store()
  return [
    userId === null ? isNull(t.activity.userId) : userId ? eq(t.activity.userId, userId) : undefined,
    actions ? inArray(t.activity.action, [...actions]) : undefined,
    company ? contains(t.leads.searchText, company) : undefined,
    from ? gte(t.activity.at, from) : undefined,
    before ? lt(t.activity.at, before) : undefined,
  ]
}
