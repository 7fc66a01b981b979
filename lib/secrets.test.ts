import { expect, test } from 'vitest'
import { seal, unseal } from './secrets'

const one = { id: 'one', key: Buffer.alloc(32, 1) }
const two = { id: 'two', key: Buffer.alloc(32, 2) }

test('what is sealed opens again, says its key, and never looks the same twice', () => {
  const sealed = seal('pässword + token', 'account-1', [one])
  expect(sealed).toMatch(/^one\./)
  expect(unseal(sealed, 'account-1', [two, one])).toBe('pässword + token')
  expect(seal('pässword + token', 'account-1', [one])).not.toBe(sealed)
  expect(unseal(seal('', 'account-1', [one]), 'account-1', [one])).toBe('')
})

test('a text that was changed, moved to another account, or whose key is gone does not open', () => {
  const sealed = seal('secret', 'account-1', [one])
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => unseal(changed, 'account-1', [one])).toThrow()
  expect(() => unseal(sealed, 'account-2', [one])).toThrow()
  expect(() => unseal(sealed, 'account-1', [two])).toThrow(/"one"/)
  expect(() => unseal(sealed, 'account-1', [{ ...two, id: 'one' }])).toThrow()
  expect(() => unseal('nonsense', 'account-1', [one])).toThrow()
})

test('a tag that was cut short does not open, though the rest is right', () => {
  const [id = '', iv = '', tag = '', body = ''] = seal('secret', 'account-1', [one]).split('.')
  const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')
  expect(() => unseal([id, iv, short, body].join('.'), 'account-1', [one])).toThrow()
})
