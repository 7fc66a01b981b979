import { expect, test } from 'vitest'
import { QueryLocators } from './locators'

const query = (rows: number, columns: number) => ({
  plan: null,
  rows: Array.from({ length: rows }, () => new Array<unknown>(columns).fill(1)),
})

test('the last twenty queries can be continued', () => {
  const locators = new QueryLocators<null>()
  const kept = Array.from({ length: 21 }, () => locators.keep(query(3, 2)))
  expect(kept.filter(locator => locators.find(locator) === undefined)).toEqual([kept[0]])
})

test('large queries push out older ones sooner, the newest one stays whatever its size', () => {
  const locators = new QueryLocators<null>()
  const [first, second] = [locators.keep(query(3_000, 200)), locators.keep(query(1_500, 200))]
  expect(locators.find(first)).toBeDefined()
  const huge = locators.keep(query(6_000, 200))
  expect([first, second, huge].map(locator => locators.find(locator) !== undefined)).toEqual([false, false, true])
})
