import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password'

test('a password fits its own hash, however its letters are written', async () => {
  const stored = await hashPassword('pa\u0308ssword')
  expect(await verifyPassword(stored, 'p\u00e4ssword')).toBe(true)
  expect(await verifyPassword(stored, 'password')).toBe(false)
})

test.each(['', ' ', 'nobody has this password', '$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA'])(
  'where no password is stored, %o is not it',
  async password => {
    expect(await verifyPassword('', password)).toBe(false)
    expect(await verifyPassword(undefined, password)).toBe(false)
  },
)
