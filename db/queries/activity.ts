import { and, desc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
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
