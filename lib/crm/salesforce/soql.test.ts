import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSearch } from '@/lib/matching/plan-search'
import { shareStatements } from '@/lib/matching/share-statements'
import { planLeads } from '@/lib/matching/plan-leads'
import { soqlIdIn, soqlLike, soqlStatement, soqlText, soslStatement, soslText, type From } from './soql'

const accounts = (...visible: string[]): From => ({
  object: 'Account',
  columns: ['Id'],
  visible: new Set(visible),
  name: 'Name',
})
const openLeads: From = {
  ...accounts('Company', 'Website'),
  object: 'Lead',
  name: 'Company',
  only: 'IsConverted = false',
}

const like = (...parts: string[]) => ({ parts, anchoredStart: false, anchoredEnd: false })

test('backslash first, then the quote: no name closes its own string', () => {
  expect(soqlText("O'Brien \\")).toBe(String.raw`'O\'Brien \\'`)
  expect(soqlText(String.raw`\' OR Name LIKE '%`)).toBe(String.raw`'\\\' OR Name LIKE \'%'`)
})

test('in LIKE, what a company wrote is text and only ours is a wildcard', () => {
  expect(soqlLike(like('100%', 'a_b'))).toBe(String.raw`'%100\%%a\_b%'`)
  expect(soqlLike({ parts: ['Acme'], anchoredStart: true, anchoredEnd: true })).toBe("'Acme'")
})

test('SOSL has its own signs, and its own words', () => {
  expect(soslText('a-b {c} "d"')).toBe(String.raw`a\-b \{c\} \"d\"`)
  const find = {
    term: { anyOf: [{ word: 'or' }, { word: 'acme', prefix: true }, { phrase: 'big co' }] },
    in: 'name',
    limit: 5,
  } as const
  expect(soslStatement({ ...find, term: { anyOf: [...find.term.anyOf] } }, [accounts(), openLeads])).toBe(
    'FIND {("or" OR acme* OR "big co")} IN NAME FIELDS ' +
      'RETURNING Account(Id LIMIT 5), Lead(Id WHERE IsConverted = false LIMIT 5)',
  )
})

test('a field the user may not see is left out of the question, and a question without any is not asked', () => {
  const statement = {
    anyOf: [
      { field: 'name' as const, like: like('acme') },
      { field: 'website' as const, like: like('acme.com') },
    ],
    limit: 10,
  }
  expect(soqlStatement(statement, accounts('Name', 'Website'))).toBe(
    "SELECT Id FROM Account WHERE Name LIKE '%acme%' OR Website LIKE '%acme.com%' LIMIT 10",
  )
  expect(soqlStatement(statement, accounts('Name'))).not.toContain('Website')
  expect(soqlStatement(statement, accounts())).toBeNull()
  expect(soqlStatement(statement, openLeads)).toBe(
    "SELECT Id FROM Lead WHERE IsConverted = false AND (Company LIKE '%acme%' OR Website LIKE '%acme.com%') LIMIT 10",
  )
})

test('what is asked for by id stands beside the conditions, and alone where no condition can be asked', () => {
  const statement = { anyOf: [{ field: 'website' as const, like: like('acme.com') }], limit: 10 }
  const ids = soqlIdIn(['001000000000001AAA', "'"])
  expect(soqlStatement(statement, accounts('Website'), [ids])).toBe(
    String.raw`SELECT Id FROM Account WHERE Id IN ('001000000000001AAA', '\'') OR Website LIKE '%acme.com%' LIMIT 10`,
  )
  expect(soqlStatement(statement, accounts(), [ids])).toContain(' WHERE Id IN (')
})

test('shared statements stay within one WHERE clause and one address, whatever the companies are called', () => {
  const letter = fc.constantFrom('a', 'Z', '7', ' ', '-', '.', "'", '\\', '%', '_', 'é', 'ж', '株', '한', 'Ł', '🚀')
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 120 })
  const domain = fc.option(fc.constantFrom('acme.co.uk', 'long-label-of-a-company.example'), { nil: undefined })
  const company = fc.record({ name, domain }, { requiredKeys: ['name'] })
  fc.assert(
    fc.property(fc.array(company, { minLength: 1, maxLength: 14 }), companies => {
      const shared = shareStatements(companies.map(one => planSearch(one, 1)))
      expect(shared.length).toBeLessThanOrEqual(5)
      const planned = planLeads(companies.map(one => planSearch(one, 1)))
      const ofLeads = soqlStatement(planned, openLeads, [
        `Long_Name_Of_A_Permalink_Field__c LIKE '%${'0'.repeat(36)}%'`,
      ])
      for (const soql of [...shared.map(statement => soqlStatement(statement, accounts('Name', 'Website'))), ofLeads]) {
        const [, where = ''] = / WHERE ([\s\S]*) LIMIT /.exec(soql ?? '') ?? []
        expect(where.length).toBeLessThanOrEqual(4_000)
        expect(encodeURIComponent(where).length).toBeLessThanOrEqual(16_384)
      }
    }),
    { numRuns: 60 },
  )
})
