import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CrmStatus, LinkedStatus } from '@/lib/crm/status'
import { historySentence } from './history-sentence'
import { LinkedRecord } from './linked-record'
import { history, refreshedWords } from './status-history'
import { statusLook } from './status-look'

afterEach(cleanup)

const NOW = Date.parse('2026-11-24T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW - days * 24 * 60 * 60 * 1000 - 1000)

const matched: LinkedStatus = {
  kind: 'matched',
  record: { id: '001D000000IRFmaIAH', name: 'Acme Ltd', url: 'https://acme.my.salesforce.com/001', object: 'Account' },
  linkedAt: daysAgo(3),
  linkedBy: 'Ann',
  owner: 'Mia Holm',
  refreshedAt: daysAgo(1),
  state: 'ok',
  successor: null,
}
const lead: LinkedStatus = { ...matched, kind: 'lead', record: { ...matched.record, object: 'Lead' } }
const converted: LinkedStatus = { ...lead, state: 'converted', successor: { id: '001x', name: 'Acme Holding' } }
const convertedAway: LinkedStatus = { ...converted, successor: null }
const deleted: LinkedStatus = { ...matched, state: 'deleted' }
const hidden: LinkedStatus = { ...matched, state: 'no_access' }

const LOOKS: [string, CrmStatus, string, string | null][] = [
  ['not checked', { kind: 'not_checked' }, 'Check CRM', null],
  [
    'not actioned',
    { kind: 'not_actioned', matches: 3, checkedAt: daysAgo(3), checkedBy: 'Ann' },
    'Not in CRM yet · 3 matches',
    'Checked 3 days ago by Ann',
  ],
  ['matched', matched, 'Acme Ltd', 'Associated 3 days ago by Ann · as of yesterday'],
  ['Lead', lead, 'Salesforce Lead', 'Linked 3 days ago by Ann · as of yesterday'],
  [
    'converted Lead',
    converted,
    'Converted Lead',
    'Converted to Acme Holding · Linked 3 days ago by Ann · as of yesterday',
  ],
  [
    'converted, nobody can see to what',
    convertedAway,
    'Check link',
    'Converted to a Salesforce Account that cannot be seen · Linked 3 days ago by Ann · as of yesterday',
  ],
  [
    'deleted',
    deleted,
    'Check link',
    'Acme Ltd was deleted in Salesforce · Associated 3 days ago by Ann · as of yesterday',
  ],
  [
    'access lost',
    hidden,
    'Check link',
    'Acme Ltd cannot be seen in Salesforce any more · Associated 3 days ago by Ann · as of yesterday',
  ],
]

describe('the CRM button', () => {
  test.each(LOOKS)('%s', (_, status, label, about) => {
    expect(statusLook(status).label).toBe(label)
    expect(history(status, NOW)).toBe(about)
  })

  test('a broken link looks like no other, by its icon too', () => {
    const icons = [matched, lead, deleted].map(status => statusLook(status).icon)
    expect(new Set(icons).size).toBe(3)
    expect(statusLook(hidden).icon).toBe(statusLook(deleted).icon)
  })
})

describe('the panel', () => {
  function open(status: LinkedStatus) {
    const did = { onUnlink: vi.fn(), onRefresh: vi.fn(), onAssociate: vi.fn() }
    render(<LinkedRecord status={status} busy={null} nextHref={null} {...did} />)
    return { did, user: userEvent.setup() }
  }
  const button = (name: string) => screen.getByRole('button', { name })

  test('says who, when, how old and whose', () => {
    open(matched)
    expect(screen.getByText(/^Associated/).textContent).toMatch(/^Associated .+ by Ann · as of .+ · owner Mia Holm$/)
    expect(screen.getByRole('link', { name: 'Open in Salesforce' })).toBeTruthy()
  })

  test('a converted Lead offers its Account, and nothing else has to be chosen', async () => {
    const { did, user } = open(converted)
    expect(screen.getByText('Converted to Acme Holding')).toBeTruthy()
    await user.click(button('Associate with Acme Holding'))
    expect(did.onAssociate).toHaveBeenCalledWith('001x')
  })

  test.each([
    [deleted, 'Acme Ltd was deleted in Salesforce', /recycle bin/],
    [hidden, 'Acme Ltd cannot be seen in Salesforce any more', /lost the right to see it/],
    [convertedAway, 'Converted to a Salesforce Account that cannot be seen', /choose the Salesforce Account/],
  ])('a broken link says what happened and what to do', async (status, title, meaning) => {
    const { did, user } = open(status)
    expect(screen.getByText(title)).toBeTruthy()
    expect(screen.getByText(meaning)).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('button', { name: /^Associate/ })).toBeNull()
    await user.click(button('Refresh from Salesforce'))
    await user.click(button('Un-link'))
    expect(did.onRefresh).toHaveBeenCalledOnce()
    expect(did.onUnlink).toHaveBeenCalledOnce()
  })

  test('asked again, it says aloud what Salesforce said', () => {
    expect(refreshedWords(matched)).toBe('Salesforce says: Acme Ltd, owner Mia Holm')
    expect(refreshedWords(deleted)).toBe('Acme Ltd was deleted in Salesforce')
    expect(refreshedWords({ kind: 'not_checked' })).toBe('This company lead is not linked any more')
  })
})

test.each([
  ['link_merged', 'Beta', 'Alpha', 'Alpha was merged into Beta in Salesforce'],
  ['link_converted', 'Alpha', 'Acme', 'Alpha was converted in Salesforce, to Acme'],
  ['link_converted', 'Alpha', null, 'Alpha was converted in Salesforce'],
  ['link_deleted', 'Alpha', null, 'Alpha was deleted in Salesforce'],
  ['link_lost', 'Alpha', null, 'Alpha cannot be seen in Salesforce any more'],
  ['link_found_again', 'Alpha', null, 'Alpha can be seen in Salesforce again'],
  ['associated', 'Alpha', null, 'Ann associated it with Alpha'],
  ['share_link_made', null, 'until 1 May', 'Ann made a share link: until 1 May'],
])('history: %s %s %s', (action, recordName, detail, sentence) => {
  const userName = action.startsWith('link_') ? 'WOW Analytics' : 'Ann'
  expect(historySentence({ userName, action, recordName, detail })).toBe(sentence)
})
