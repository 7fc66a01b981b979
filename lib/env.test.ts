import { describe, expect, test } from 'vitest'
import { EnvError, readEnv } from './env'

const key = Buffer.alloc(32, 7).toString('base64')
const GOOD = {
  NEXTAUTH_URL: 'https://wow.example.com',
  NEXTAUTH_SECRET: 'a secret of at least thirty-two characters',
  WOW_ENCRYPTION_KEYS: `new:${key},old:${key}`,
}

describe('the environment', () => {
  test('is read with its defaults, the newest key first', () => {
    const env = readEnv({ ...GOOD, PORT: '', TRUST_PROXY: '2' })
    expect(env).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, WOW_DATA: '.data', WOW_DEMO: false, TRUST_PROXY: 2 })
    expect(env.WOW_ENCRYPTION_KEYS.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(readEnv({ ...GOOD, TRUST_PROXY: '10.0.0.0/8, 127.0.0.1' }).TRUST_PROXY).toEqual(['10.0.0.0/8', '127.0.0.1'])
  })

  test.each([
    ['NEXTAUTH_URL', 'no-address-at-all'],
    ['NEXTAUTH_URL', 'ftp://files.example'],
    ['NEXTAUTH_SECRET', 'too-short-a-secret'],
    ['WOW_ENCRYPTION_KEYS', 'id:c2hvcnQ='],
    ['WOW_ENCRYPTION_KEYS', key],
    ['PORT', '70000'],
    ['SALESFORCE_SIMULATOR_URL', 'http://salesforce.evil.example'],
    ['WOW_DEMO', 'yes'],
  ])('a bad %s stops the start, names itself and does not repeat its value', (name, value) => {
    const read = () => readEnv({ ...GOOD, [name]: value })
    expect(read).toThrow(EnvError)
    expect(read).toThrow(name)
    expect(read).not.toThrow(value)
  })

  test('says at once everything that is missing', () => {
    const read = () => readEnv({})
    for (const name of ['NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'WOW_ENCRYPTION_KEYS'])
      expect(read).toThrow(`${name}: is not set`)
  })
})
