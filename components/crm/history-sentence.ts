type Entry = { userName: string; action: string; recordName: string | null; detail: string | null }

const VERBS: Record<string, string> = {
  checked: 'checked',
  associated: 'associated with',
  lead_created: 'created a Salesforce Lead:',
  lead_adopted: 'created a Salesforce Lead (found again after a lost answer):',
  unlinked: 'un-linked',
  match_rejected: 'said a match is not the same company',
  match_restored: 'took back that a match is not the same company',
}

/** One line of a company lead's history: what a person did, or what happened to its record over there. */
export function historySentence({ userName, action, recordName, detail }: Entry): string {
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
  return [userName, VERBS[action] ?? action, recordName].filter(Boolean).join(' ')
}
