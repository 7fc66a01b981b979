import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { salesforceProvider } from '@/lib/crm/salesforce/provider'
import type { CrmProvider } from '@/lib/crm/provider'
import { planSearch } from '@/lib/matching/plan-search'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import { startSimulator, type Simulator } from '@/simulator/start'
import { passwordAt } from './simulator-sign-in'

let simulator: Simulator
let provider: CrmProvider

beforeAll(async () => {
  simulator = await startSimulator({ accounts: [{ id: 'decoy', name: 'Decoy' }] })
  provider = salesforceProvider(passwordAt(simulator, 'escaping'), readWriteSettings({}))
})
afterAll(() => simulator.close())

test('any name finds itself literally, and by no wildcard anything else', { timeout: 60_000 }, async () => {
  const anyName = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('\\', "'", '%', '_', '"', '{', '}'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 60,
    })
    // Salesforce trims what it stores, and a control character has no place in a name.
    .map(text =>
      text
        .normalize('NFC')
        .replace(/\p{Cc}/gu, ' ')
        .trim(),
    )
    .filter(text => text.length > 0 && text.length <= 255)
  await fc.assert(
    fc.asyncProperty(anyName, async name => {
      const [id = ''] = simulator.control.insertRecords('Account', [{ Name: name }])
      const like = { parts: [name], anchoredStart: true, anchoredEnd: true }
      const { accounts } = await provider.searchAccounts({
        statements: [{ anyOf: [{ field: 'name', like }], limit: 200 }],
      })
      simulator.control.deleteRecord('Account', id)
      expect(accounts.map(account => account.id)).toContain(id)
      expect(accounts.map(account => account.name)).not.toContain('Decoy')
    }),
    { numRuns: 150 },
  )
})

test('whatever is planned for a name of any length and script, Salesforce answers', { timeout: 60_000 }, async () => {
  const words = [
    '株式会社',
    '台灣',
    'Müller',
    'ООО',
    'شركة',
    'संस्था',
    'ไทย',
    '한국',
    'Οδός',
    "O'Neil",
    'AND',
    '100%',
    'a_b',
    '{x}',
  ]
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...words), { maxLength: 90 }).map(list => list.join(' ')),
  )
  // A company lead without a visible name does not exist.
  const named = name.filter(text => /[^\p{C}\s]/u.test(text))
  const company = fc.record({ name: named, domain: fc.option(fc.domain(), { nil: undefined }) })
  const asked = fc.array(company, { minLength: 1, maxLength: COMPANIES_A_CALL })
  await fc.assert(
    fc.asyncProperty(asked, async companies => {
      const [first = { name: '' }] = companies
      for (const calls of [1, 2] as const)
        expect((await provider.searchAccounts(planSearch(first, calls))).accounts).toBeInstanceOf(Array)
      const plans = companies.map(one => planSearch(one, 1))
      expect((await provider.searchAccountsForMany(plans)).accounts).toBeInstanceOf(Array)
    }),
    { numRuns: 60 },
  )
})
