import type { ActivityAction } from '@/db/queries/activity'

export const ACTION_GROUPS = ['checks', 'links', 'records', 'connection', 'team'] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

export const GROUP_WORDS: Record<ActionGroup, string> = {
  checks: 'Checks and corrections',
  links: 'Links and Salesforce Leads',
  records: 'Changes found in Salesforce',
  connection: 'Connection and settings',
  team: 'People and access',
}

/** Every action is in one group; a new one does not compile without. */
const GROUP_OF: Record<ActivityAction, ActionGroup> = {
  checked: 'checks',
  match_rejected: 'checks',
  match_restored: 'checks',
  associated: 'links',
  lead_created: 'links',
  lead_adopted: 'links',
  unlinked: 'links',
  link_converted: 'records',
  link_merged: 'records',
  link_deleted: 'records',
  link_lost: 'records',
  link_found_again: 'records',
  crm_connected: 'connection',
  crm_disconnected: 'connection',
  crm_paused: 'connection',
  crm_prepared: 'connection',
  crm_swapped: 'connection',
  crm_resumed: 'connection',
  crm_settings_changed: 'connection',
  access_requested: 'team',
  access_granted: 'team',
  access_refused: 'team',
  access_settings_changed: 'team',
  share_link_made: 'team',
  role_changed: 'team',
  user_deactivated: 'team',
  user_reactivated: 'team',
  user_invited: 'team',
  invitation_revoked: 'team',
  user_joined: 'team',
}

export const actionsOf = (group: ActionGroup) =>
  (Object.keys(GROUP_OF) as ActivityAction[]).filter(action => GROUP_OF[action] === group)
