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

  const APP = { SALESFORCE_SIGN_IN_CLIENT_ID: 'the-app', SALESFORCE_SIGN_IN_CLIENT_SECRET: 'a-secret-of-the-app' }

  test('takes an app at Salesforce whole or not at all', () => {
    expect(readEnv({ ...GOOD, ...APP })).toMatchObject(APP)
    const half = () => readEnv({ ...GOOD, SALESFORCE_SIGN_IN_CLIENT_ID: 'the-app' })
    expect(half).toThrow('SALESFORCE_SIGN_IN_CLIENT_SECRET: is not set')
    expect(half).not.toThrow('the-app')
    const other = { SALESFORCE_SIGN_IN_CLIENT_SECRET: APP.SALESFORCE_SIGN_IN_CLIENT_SECRET }
    expect(() => readEnv({ ...GOOD, ...other })).toThrow('SALESFORCE_SIGN_IN_CLIENT_ID: is not set')
    const address = () => readEnv({ ...GOOD, SALESFORCE_SIGN_IN_URL: 'https://login.salesforce.com' })
    for (const name of Object.keys(APP)) expect(address).toThrow(`${name}: is not set`)
  })

  test.each([
    'https://login.salesforce.com.evil.example',
    'https://evil.example/login.salesforce.com',
    'http://login.salesforce.com',
    'https://login.salesforce.com:8443',
    'https://name:password@login.salesforce.com',
    'http://127.0.0.1:9999',
  ])('people are not sent to %s for signing in', url => {
    const simulator = { SALESFORCE_SIMULATOR_URL: 'http://127.0.0.1:8701' }
    const read = () => readEnv({ ...GOOD, ...APP, ...simulator, SALESFORCE_SIGN_IN_URL: url })
    expect(read).toThrow('SALESFORCE_SIGN_IN_URL')
    expect(read).not.toThrow(url)
  })

  test.each(['https://test.salesforce.com', 'https://acme.my.salesforce.com', 'http://127.0.0.1:8701'])(
    'people may be sent to %s for signing in',
    url => {
      const simulator = { SALESFORCE_SIMULATOR_URL: 'http://127.0.0.1:8701' }
      expect(readEnv({ ...GOOD, ...APP, ...simulator, SALESFORCE_SIGN_IN_URL: url })).toBeDefined()
    },
  )
})
