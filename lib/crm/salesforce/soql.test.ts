import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSearch } from '@/lib/matching/plan-search'
import { shareStatements } from '@/lib/matching/share-statements'
import { soqlLike, soqlStatement, soqlText, soslStatement, soslText } from './soql'

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
  expect(soslStatement({ ...find, term: { anyOf: [...find.term.anyOf] } }, ['Id'])).toBe(
    'FIND {("or" OR acme* OR "big co")} IN NAME FIELDS RETURNING Account(Id LIMIT 5)',
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
  expect(soqlStatement(statement, ['Id'], new Set(['Name', 'Website']))).toBe(
    "SELECT Id FROM Account WHERE Name LIKE '%acme%' OR Website LIKE '%acme.com%' LIMIT 10",
  )
  expect(soqlStatement(statement, ['Id'], new Set(['Name']))).not.toContain('Website')
  expect(soqlStatement(statement, ['Id'], new Set())).toBeNull()
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
      for (const statement of shared) {
        const soql = soqlStatement(statement, ['Id'], new Set(['Name', 'Website'])) ?? ''
        const [, where = ''] = / WHERE ([\s\S]*) LIMIT /.exec(soql) ?? []
        expect(where.length).toBeLessThanOrEqual(4_000)
        expect(encodeURIComponent(where).length).toBeLessThanOrEqual(16_384)
      }
    }),
    { numRuns: 60 },
  )
})
