import { expect, test, vi } from 'vitest'
import { askedPage } from './asked-page'

const kept = vi.hoisted(() => ({ value: '' }))

vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => [{ name: '__Secure-next-auth.callback-url', value: kept.value }] }),
}))
vi.stubEnv('NEXTAUTH_URL', 'https://wow.example')
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters')
vi.stubEnv('WOW_ENCRYPTION_KEYS', `test:${Buffer.alloc(32).toString('base64')}`)

test.each([
  ['/crm/account/001?name=A', '/crm/account/001?name=A'],
  ['https://wow.example/leads/1?show=60', '/leads/1?show=60'],
  ['https://evil.example/leads/1', '/leads'],
  ['https://wow.example.evil.example/x', '/leads'],
  ['https://wow.example//evil.example', '/leads'],
  ['//evil.example', '/leads'],
  [undefined, '/leads'],
])('from %s on to %s', async (callbackUrl, page) => {
  kept.value = ''
  expect(await askedPage({ callbackUrl })).toBe(page)
})

test('what the cookie remembers counts after a refusal alone, and is one of our own pages', async () => {
  kept.value = 'https://wow.example/leads/1'
  expect(await askedPage({ error: 'off' })).toBe('/leads/1')
  expect(await askedPage({})).toBe('/leads')
  kept.value = 'https://evil.example/leads/1'
  expect(await askedPage({ error: 'off' })).toBe('/leads')
})
