import { expect, test } from 'vitest'
import type { ActionCode } from '@/lib/action'
import { fail } from '@/lib/result'
import { bulkWords } from './bulk-words'
import type { Run } from './use-bulk-check'

const failed = (code: ActionCode, left: number): Run => ({
  state: 'failed',
  total: 36,
  left: Array.from({ length: left }, (_, i) => String(i)),
  withMatches: 0,
  linked: 0,
  failure: fail(code),
})

test('an outage in the middle says what is kept, and one at the start that nothing was checked', () => {
  expect(bulkWords(failed('unavailable', 24), 0)).toBe(
    'Salesforce is not available. 12 of 36 checked and kept; the rest is as it was.',
  )
  expect(bulkWords(failed('unavailable', 36), 0)).toBe('Salesforce is not available. Nothing was checked.')
})

test('after too many it says to wait, and after a fault of ours the number for the operator', () => {
  expect(bulkWords(failed('too_many', 24), 0)).toMatch(/12 of 36 checked and kept.*Go on in a few minutes\.$/)
  const fault = { ...failed('surprise', 24), failure: { ...fail('surprise' as ActionCode), requestId: 'r-17' } }
  expect(bulkWords(fault, 0)).toMatch(/give your operator this number: r-17$/)
})
