import { expect, test } from 'vitest'
import { decideSalesforce, type SalesforceFacts } from './decide-salesforce'

const ours = (salesforceSignIn: 'viewer' | 'ask' | 'off') => [{ accountId: 'ours', salesforceSignIn }]
const known = { id: 'ann', deactivatedAt: null }
const gone = { id: 'ann', deactivatedAt: new Date() }
const refuse = (why: string) => ({ kind: 'refuse', why })
const others = [...ours('viewer'), { accountId: 'theirs', salesforceSignIn: 'viewer' as const }]

const CASES: [string, Partial<SalesforceFacts>, object][] = [
  ['a stranger of the org', {}, { kind: 'join', accountId: 'ours' }],
  ['a stranger, where an admin is asked', { accounts: ours('ask') }, { kind: 'ask', accountId: 'ours' }],
  ['one who waits', { accounts: ours('ask'), request: { granted: null } }, { kind: 'ask', accountId: 'ours' }],
  ['one who waited when the setting changed', { request: { granted: null } }, { kind: 'join', accountId: 'ours' }],
  ['one who was refused', { accounts: ours('ask'), request: { granted: false } }, refuse('refused')],
  ['one who was refused, now that all come in', { request: { granted: false } }, refuse('refused')],
  ['a known one', { known }, { kind: 'in', accountId: 'ours', userId: 'ann' }],
  ['a known one, where new ones have to ask', { accounts: ours('ask'), known }, { kind: 'in', userId: 'ann' }],
  ['a known one who was refused before', { known, request: { granted: false } }, { kind: 'in', userId: 'ann' }],
  ['a known one, switched off', { accounts: ours('off'), known }, refuse('off')],
  ['a stranger, switched off', { accounts: ours('off') }, refuse('off')],
  ['a deactivated one', { known: gone }, refuse('deactivated')],
  ['a deactivated one whose request was granted', { known: gone, request: { granted: true } }, refuse('deactivated')],
  ['another org', { accounts: [] }, refuse('other_org')],
  ['an org that is no longer the connected one', { accounts: [], known }, refuse('other_org')],
  ['an org of several accounts', { accounts: others }, refuse('several')],
  ['an org of several accounts, known in one', { accounts: others, known }, refuse('several')],
  ['a portal user', { worksThere: false }, refuse('not_staff')],
  ['a portal user, known', { worksThere: false, known }, refuse('not_staff')],
  [
    'an e-mail address with a password here',
    { sameEmail: { accountId: 'ours', hasPassword: true } },
    refuse('has_password'),
  ],
  [
    'the address of another Salesforce user here',
    { sameEmail: { accountId: 'ours', hasPassword: false } },
    refuse('address_taken'),
  ],
  [
    'an e-mail address of another account',
    { sameEmail: { accountId: 'theirs', hasPassword: true } },
    refuse('address_taken'),
  ],
  [
    'an address with a password, where an admin is asked',
    { accounts: ours('ask'), sameEmail: { accountId: 'ours', hasPassword: true } },
    refuse('has_password'),
  ],
]

test.each(CASES)('%s', (_, facts, decision) => {
  expect(decideSalesforce({ worksThere: true, accounts: ours('viewer'), ...facts })).toMatchObject(decision)
})
