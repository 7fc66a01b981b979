import { activityWords } from '@/lib/activity/activity-words'

type Entry = { userName: string; action: string; recordName: string | null; detail: string | null }

/**
 * One line of a company lead's history: what a person did, in the words of the activity log, or what happened to its
 * record over there, whoever noticed it.
 */
export function historySentence(entry: Entry): string {
  const { userName, action, recordName, detail } = entry
  const record = recordName || 'The record'
  switch (action) {
    case 'link_merged':
      return `${detail || 'The record'} was merged into ${record} in Salesforce`
    case 'link_converted':
      return `${record} was converted in Salesforce${detail ? `, to ${detail}` : ''}`
    case 'link_deleted':
      return `${record} was deleted in Salesforce`
    case 'link_lost':
      return `${record} cannot be seen in Salesforce any more`
    case 'link_found_again':
      return `${record} can be seen in Salesforce again`
  }
  return `${userName} ${activityWords(entry)}`.trim()
}
