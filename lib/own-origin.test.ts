import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isOwnOrigin } from './own-origin'

beforeAll(() => {
  vi.stubEnv('NEXTAUTH_URL', 'https://wow.example.com/')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('WOW_ENCRYPTION_KEYS', `k:${Buffer.alloc(32).toString('base64')}`)
})
afterAll(() => vi.unstubAllEnvs())

test.each([
  ['https://wow.example.com', '10.0.0.7:3000', true],
  ['http://localhost:3000', 'localhost:3000', true],
  ['https://wow.example.com.evil.example', 'wow.example.com', false],
  ['https://evil.example', 'wow.example.com', false],
  ['http://wow.example.com', '10.0.0.7:3000', false],
  ['https://wow.example.com:8443', '10.0.0.7:3000', false],
  ['null', 'wow.example.com', false],
  [null, 'wow.example.com', false],
])('from %s at %s: %s', (origin, host, own) => {
  expect(isOwnOrigin(new Headers({ host, ...(origin && { origin }) }))).toBe(own)
})
