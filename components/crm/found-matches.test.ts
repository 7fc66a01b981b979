import { expect, test } from 'vitest'
import type { CheckAnswer } from '@/lib/crm/check-lead'
import type { Confidence } from '@/lib/matching/types'
import { exactIdsOf, foundMatches } from './found-matches'
import type { RecordMatch } from './record-match'

const account = (id: string, confidence: Confidence) => ({ account: { id, name: id }, confidence, reasons: [] })
const lead = (id: string, confidence: Confidence) => ({ lead: { id, name: id, company: id }, confidence, reasons: [] })
const answer = (parts: object) =>
  ({ matches: [], setAside: [], leads: [], leadsSetAside: [], more: false, ...parts }) as CheckAnswer
const asTheyCome = (matches: RecordMatch[], setAside: RecordMatch[]) => ({
  matches: matches.map(match => ({ ...match, place: 'listed' as const })),
  setAside,
})
const titles = (parts: object) => foundMatches(answer(parts), asTheyCome).groups.map(group => group.title)

test('Leads stand above Accounts, unless an Account is surer', () => {
  const leads = [lead('l', 'likely')]
  expect(titles({ leads, matches: [account('a', 'likely')] })).toEqual(['Open Salesforce Leads', 'Salesforce Accounts'])
  expect(titles({ leads, matches: [account('a', 'exact')] })).toEqual(['Salesforce Accounts', 'Open Salesforce Leads'])
  expect(titles({ leads })).toEqual(['Open Salesforce Leads'])
  expect(titles({})).toEqual([])
})

test('Leads that nobody could look at are not the same as none', () => {
  expect(foundMatches(answer({ leads: null }), asTheyCome).leadsUnknown).toBe(true)
  expect(foundMatches(answer({}), asTheyCome).leadsUnknown).toBe(false)
})

test('what was set aside before is one list, and an exact match may be of either kind', () => {
  const parts = {
    matches: [account('a', 'exact'), account('b', 'likely')],
    leads: [lead('l', 'exact')],
    setAside: [account('c', 'exact')],
    leadsSetAside: [lead('m', 'possible')],
  }
  expect(foundMatches(answer(parts), asTheyCome).setAside).toHaveLength(2)
  expect(exactIdsOf(answer(parts))).toEqual(['a', 'l'])
})
