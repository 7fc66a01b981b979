import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planSearch } from './plan-search'
import type { CompanyQuery, CrmSearch, LikeCondition, LikePattern, SearchTerm } from './types'

const patterns = (condition: LikeCondition): { field: string; like: LikePattern }[] =>
  'allOf' in condition ? condition.allOf.flatMap(patterns) : [condition]
const allPatterns = ({ statements }: CrmSearch) => statements.flatMap(({ anyOf }) => anyOf.flatMap(patterns))

function fits({ parts, anchoredStart, anchoredEnd }: LikePattern, text: string): boolean {
  const lower = text.toLowerCase()
  let at = 0
  for (const [index, part] of parts.entries()) {
    const found = lower.indexOf(part.toLowerCase(), at)
    if (found < 0 || (index === 0 && anchoredStart && found !== 0)) return false
    at = found + part.length
  }
  return !anchoredEnd || lower.endsWith(parts.at(-1)?.toLowerCase() ?? '')
}

const findsBy = (condition: LikeCondition, name: string): boolean =>
  'allOf' in condition
    ? condition.allOf.every(one => findsBy(one, name))
    : condition.field === 'name' && fits(condition.like, name)
const finds = (query: CompanyQuery, name: string) =>
  planSearch(query, 1).statements.some(({ anyOf }) => anyOf.some(condition => findsBy(condition, name)))

/** As Salesforce reads it: a backslash is escaped in the pattern and once more in the text. */
const escaped = (text: string) => text.replace(/\\/g, '\\\\\\\\').replace(/[%_']/g, '\\$&')
const pattern = ({ parts, anchoredStart, anchoredEnd }: LikePattern) =>
  `${anchoredStart ? '' : '%'}${parts.map(escaped).join('%')}${anchoredEnd ? '' : '%'}`
const rendered = (condition: LikeCondition): string =>
  'allOf' in condition
    ? `(${condition.allOf.map(rendered).join(' AND ')})`
    : `${condition.field} LIKE '${pattern(condition.like)}'`

const words = (term: SearchTerm): string[] => {
  if ('allOf' in term) return term.allOf.flatMap(words)
  if ('anyOf' in term) return term.anyOf.flatMap(words)
  return ['word' in term ? term.word : term.phrase]
}

describe('what is asked', () => {
  test.each([
    ['Acme Widgets Ltd', 'ACME WIDGETS LIMITED'],
    ['Müller', 'Mueller GmbH'],
    ['Zorbunital', 'Zörbunital AG'],
    ['Zorbtal Kestrel Technology', 'Zorbital Kestrel Technology Limited'],
    ['AS-ZKSDOW', 'Zorbital Kestrel State Department Of Widgets'],
    ['ZORBITALAUTOGROUP', 'Zorbital Automotive Group'],
    ['Зорбитал', 'Zorbital'],
    ['Zorbital', 'Зорбитал'],
    ['Zorbital Oil, Dublin', 'Zorbital Oil Products'],
    ['Zrobit Kestrel', 'Zorbit Kestrel'],
    ['Örbital', 'Orbital'],
    ['台灣產物', '臺湾産物'],
    ['滴滴出行', 'Didi Chuxing'],
    ['ادنوك', 'أدنوك'],
    ['조르비탈', 'Jorbital'],
  ])('%s reaches %s', (name, found) => expect(finds({ name }, found)).toBe(true))

  test('the domain is looked for in websites', () => {
    const asked = allPatterns(planSearch({ name: 'Acme', domain: 'www.acme-widgets.co.uk' }, 1))
    expect(asked.some(({ field, like }) => field === 'website' && fits(like, 'https://acme-widgets.de/'))).toBe(true)
  })

  test('a free-mail domain is not', () => {
    const asked = allPatterns(planSearch({ name: 'Zorbital', domain: 'gmail.com' }, 1))
    expect(asked.some(({ like }) => like.parts.join().includes('gmail'))).toBe(false)
  })
})

describe('whatever the name is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 255 }),
    fc
      .array(fc.constantFrom('Zörb', '安踏', 'Зорб', "O'", '\\\\%', 'كو', '株式会社', 'ngo'), { maxLength: 40 })
      .map(parts => parts.join(' ').slice(0, 255)),
    fc.constantFrom('', 'x', '%', '***', 'ا', '株', 'a'.repeat(255), 'ab '.repeat(85), 'Ünï '.repeat(63), "'\\_%"),
  )

  test('the plan keeps within what Salesforce takes', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(1, 2), (name, domain, calls) => {
        const search = planSearch({ name, domain }, calls)
        const { statements, find } = search
        expect(statements.length).toBeGreaterThan(0)
        expect(statements.length).toBeLessThanOrEqual(calls === 1 ? 5 : 4)
        if (calls === 1) expect(find).toBeUndefined()
        const rows = statements.reduce((sum, { limit }) => sum + limit, find?.limit ?? 0)
        expect(rows).toBeLessThanOrEqual(200)
        for (const { anyOf, limit } of statements) {
          expect(limit).toBeGreaterThan(0)
          expect(anyOf.length).toBeGreaterThan(0)
          expect(anyOf.map(rendered).join(' OR ').length).toBeLessThanOrEqual(4000)
          // A pattern of wildcards alone would read every row.
          for (const { like } of anyOf.flatMap(patterns)) {
            expect(like.parts.join('') !== '' || (like.anchoredStart && like.anchoredEnd)).toBe(true)
          }
        }
        expect(JSON.stringify(search).length).toBeLessThan(100_000)
        for (const word of find ? words(find.term) : []) expect(word.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  test('a name is found by its own plan', () => {
    fc.assert(
      fc.property(text, name => {
        expect(finds({ name }, name.normalize('NFC').trim().slice(0, 255))).toBe(true)
      }),
    )
  })

  test('the same question is asked the same way', () => {
    fc.assert(
      fc.property(text, name => {
        expect(planSearch({ name }, 2)).toEqual(planSearch({ name }, 2))
      }),
    )
  })
})
