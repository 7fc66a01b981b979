import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { seal } from '@/lib/secrets'
import { readShareToken, writeShareToken } from './share-token'

vi.stubEnv('NEXTAUTH_URL', 'https://wow.example')
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters')
vi.stubEnv('WOW_ENCRYPTION_KEYS', `test:${randomBytes(32).toString('base64')}`)

const HOUR = 3_600_000
const what = { accountId: uuid(), leadId: uuid(), expiresAt: Date.now() + HOUR, epoch: 3 }
const token = writeShareToken(what)

test('opens to what it was made of, until its time is over', () => {
  expect(readShareToken(token)).toEqual(what)
  expect(readShareToken(encodeURIComponent(token))).toEqual(what)
  expect(readShareToken(token, what.expiresAt - 1)).toEqual(what)
  expect(readShareToken(token, what.expiresAt)).toBeNull()
})

test('gives nothing away', () => {
  for (const part of [what.accountId, what.leadId, String(what.expiresAt)]) {
    expect(token).not.toContain(part)
    expect(Buffer.from(token.split('.').at(-1) ?? '', 'base64url').toString('latin1')).not.toContain(part)
  }
})

test('with any one character changed it opens nothing', () => {
  const start = token.indexOf('.') + 1
  for (let i = start; i < token.length; i++) {
    // The last letter of a part has bits that mean nothing; eight letters on always differ in those that do.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const other = letters[(letters.indexOf(token[i] ?? '') + 32) % 64] ?? ''
    if (token[i] !== '.') expect(readShareToken(token.slice(0, i) + other + token.slice(i + 1)), `at ${i}`).toBeNull()
  }
})

test.each([
  '',
  'nonsense',
  '...',
  '%',
  'test.AA.AA.AA',
  token.slice(0, -4),
  `${token}x.y`,
  token.split('.').slice(1).join('.'),
])('nonsense opens nothing: %s', text => expect(readShareToken(text)).toBeNull())

test('a seal of another kind, under the same key, is no share link', () => {
  const keys = env().WOW_ENCRYPTION_KEYS
  expect(readShareToken(seal(JSON.stringify(what), what.accountId, keys))).toBeNull()
  expect(readShareToken(seal('{"expiresAt":99999999999999}', 'share link', keys))).toBeNull()
})
