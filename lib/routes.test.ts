import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath, permalink, routes, signInWithReturn } from './routes'

test.each(['/leads', '/leads/0190?show=60', '/leads?q=a%20b&status=matched'])('%s is a path of ours', path => {
  expect(ownPath(path)).toBe(path)
})

test.each([
  undefined,
  '',
  'leads',
  'https://evil.example/leads',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
])('%s is not, and leads to the list', path => {
  expect(ownPath(path)).toBe(routes.leads)
})

test('whatever is asked for, the answer stays on this site', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '/', '//', '/\\'), (text, start) => {
      expect(new URL(ownPath(start + text), 'https://wow.example').origin).toBe('https://wow.example')
    }),
  )
})

test('a way through sign-in carries the whole address', () => {
  expect(signInWithReturn('/leads?q=a&b')).toBe('/sign-in?callbackUrl=%2Fleads%3Fq%3Da%26b')
  expect(permalink('https://wow.example', 'abc')).toBe('https://wow.example/leads/abc')
})
