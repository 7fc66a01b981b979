import { describe, expect, test } from 'vitest'
import { beginsWith, contains, equals } from './like-patterns'
import { planSearch } from './plan-search'
import { COMPANIES_A_CALL, shareStatements } from './share-statements'
import type { CrmSearch, LikeCondition } from './types'

const search = (...statements: LikeCondition[][]): CrmSearch => ({
  statements: statements.map(anyOf => ({ anyOf, limit: 50 })),
})
const asked = (shared: CrmSearch['statements']) => shared.flatMap(({ anyOf }) => anyOf)

describe('sharing', () => {
  test('a dozen ordinary companies lose nothing, and it is five statements at most', () => {
    const plans = Array.from({ length: COMPANIES_A_CALL }, (_, i) =>
      planSearch({ name: `${'ABCDEFGHIJKL'.charAt(i)}orbital Widgets Ltd` }, 1),
    )
    const shared = shareStatements(plans)
    expect(shared.length).toBeLessThanOrEqual(5)
    const wanted = new Set(plans.flatMap(plan => asked(plan.statements)).map(one => JSON.stringify(one)))
    expect(asked(shared).length / wanted.size).toBeGreaterThan(0.97)
  })

  test('what two companies ask alike is asked once', () => {
    const one = search([equals('Acme')], [contains(['acme'])])
    expect(asked(shareStatements([one, one, one]))).toHaveLength(2)
  })

  test('a long plan crowds out nobody: the best conditions of each company come first', () => {
    const long = search(Array.from({ length: 900 }, (_, i) => contains([`long winded company number ${i}`])))
    const short = search([equals('Short One')], [contains(['short'])])
    const shared = asked(shareStatements([long, short, long])).map(one => JSON.stringify(one))
    for (const condition of asked(short.statements)) expect(shared).toContain(JSON.stringify(condition))
    expect(shared.length).toBeLessThan(900)
  })

  test('the narrowest stand together, so that the rows of a broad one hide none of theirs', () => {
    const many = Array.from({ length: 130 }, (_, i) =>
      search([equals(`A quite particular name ${i}`)], [beginsWith([`a${i}`])]),
    )
    const shared = shareStatements(many)
    expect(shared.length).toBeGreaterThan(1)
    expect(shared[0]?.anyOf.every(one => !('allOf' in one) && one.like.anchoredEnd)).toBe(true)
    expect(shared.at(-1)?.anyOf.at(-1)).toMatchObject({ like: { anchoredEnd: false } })
  })

  test('no companies, no statements; and never more statements than there is room for', () => {
    expect(shareStatements([])).toEqual([])
    const much = Array.from({ length: 40 }, (_, i) => planSearch({ name: `Zorbital ${i} International Widgets` }, 1))
    expect(shareStatements(much, 4)).toHaveLength(4)
  })
})
