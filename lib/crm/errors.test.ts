import { expect, test, vi } from 'vitest'
import { CrmError } from './errors'

test('an error of another copy of the file is one of ours, as when Next’s bundle and the server share a refusal', async () => {
  vi.resetModules()
  const other = await import('./errors')
  expect(other.CrmError).not.toBe(CrmError)
  expect(new other.CrmError('sign_in_refused')).toBeInstanceOf(CrmError)
  for (const alien of [new Error('x'), null, undefined, 'x', { code: 'busy' }])
    expect(alien).not.toBeInstanceOf(CrmError)
})
