import { expect, test } from 'vitest'
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
