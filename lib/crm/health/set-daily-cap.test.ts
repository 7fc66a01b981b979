import { expect, test } from 'vitest'
import { dailyCap } from './set-daily-cap'

test.each([
  ['', null],
  ['  ', null],
  ['500', 500],
  [' 1,000 ', 1_000],
  ['10 000', 10_000],
  ['10000000', 10_000_000],
])('%j is read as %j', (typed, cap) => expect(dailyCap.parse(typed)).toBe(cap))

test.each(['0', '-5', '1.5', 'many', '1e3', '10000001', '1,00'])('%j is refused with what to enter', typed =>
  expect(dailyCap.safeParse(typed).error?.issues[0]?.message).toContain('from 1 to 10,000,000'),
)
