import type { ActivityAction } from '@/db/queries/activity'

type Entry = { action: string; recordName: string | null; detail: string | null }
type Words = (record: string, detail: string) => string

const named = (start: string) => (record: string) => (record ? `${start} ${record}` : start)
const told =
  (start: string): Words =>
  (_, detail) =>
    detail ? `${start}: ${detail}` : start

/** What was done, to be read after the name of who did it. Every action has its words; a new one does not compile without. */
const WORDS: Record<ActivityAction, Words> = {
  checked: (_, matches) =>
    `checked it in Salesforce: ${matches === '1' ? '1 match' : `${Number(matches) || 'no'} matches`}`,
  match_rejected: () => 'said that a match is not the same company',
  match_restored: () => 'took back that a match is not the same company',
  associated: named('associated it with'),
  lead_created: named('created the Salesforce Lead'),
  lead_adopted: record => `${named('created the Salesforce Lead')(record)}, found again after a lost answer`,
  unlinked: named('un-linked it from'),
  link_converted: record => `found that ${record || 'the Salesforce Lead'} was converted in Salesforce`,
  link_merged: record => `followed a merge in Salesforce${record ? ` to ${record}` : ''}`,
  link_deleted: record => `found that ${record || 'the linked record'} was deleted in Salesforce`,
  link_lost: record => `could not see ${record || 'the linked record'} in Salesforce any more`,
  link_found_again: record => `found ${record || 'the linked record'} in Salesforce again`,
  crm_connected: told('connected Salesforce'),
  crm_disconnected: told('disconnected Salesforce'),
  crm_paused: told('paused the connection to Salesforce'),
  crm_prepared: told('set up a second sign-in beside the one in use'),
  crm_swapped: told('swapped the sign-in in use and the one beside it'),
  crm_resumed: told('resumed the connection to Salesforce'),
  crm_settings_changed: told('changed the CRM settings'),
  access_requested: told('asked for access'),
  access_granted: told('granted access'),
  access_refused: told('refused access'),
  access_settings_changed: told('changed who may come in'),
  share_link_made: told('made a share link'),
  role_changed: told('changed a role'),
  user_deactivated: told('deactivated'),
  user_reactivated: told('reactivated'),
  user_invited: told('invited'),
  invitation_revoked: told('took back an invitation'),
  user_joined: (_, role) => (role ? `joined as ${role}` : 'joined'),
}

const isAction = (action: string): action is ActivityAction => action in WORDS

export const activityWords = ({ action, recordName, detail }: Entry): string =>
  isAction(action) ? WORDS[action](recordName ?? '', detail ?? '') : action.replaceAll('_', ' ')
