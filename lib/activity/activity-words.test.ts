import { expect, test } from 'vitest'
import { ACTION_GROUPS, actionsOf } from './action-groups'
import { activityWords } from './activity-words'

const words = (action: string, recordName: string | null = null, detail: string | null = null) =>
  activityWords({ action, recordName, detail })

test.each(ACTION_GROUPS.flatMap(actionsOf))('%s is said in words, with and without what it is about', action => {
  for (const text of [words(action), words(action, 'Acme Ltd', 'because')]) {
    expect(text).toMatch(/^[a-z]/)
    expect(text).not.toContain('_')
    expect(text).not.toMatch(/undefined|null|NaN|: $|  /)
  }
})

test.each([
  ['checked', null, '0', 'checked it in Salesforce: no matches'],
  ['checked', null, '1', 'checked it in Salesforce: 1 match'],
  ['checked', null, '3', 'checked it in Salesforce: 3 matches'],
  ['associated', 'Acme Ltd', null, 'associated it with Acme Ltd'],
  ['crm_connected', null, 'Acme as ann@acme.example', 'connected Salesforce: Acme as ann@acme.example'],
  ['of_a_later_version', null, null, 'of a later version'],
] as const)('%s %s %s', (action, record, detail, said) => expect(words(action, record, detail)).toBe(said))
