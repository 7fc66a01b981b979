import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { CALLBACK, signIn } from '../testing/sign-in'

const jsforce = async () => (await import('jsforce')).default

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

const oauth2 = () => {
  const { clientId, clientSecret } = simulator.credentials
  return { loginUrl: simulator.url, clientId, clientSecret, redirectUri: CALLBACK }
}
const connect = async (more: Record<string, unknown> = {}) => {
  const { Connection } = await jsforce()
  return new Connection({ loginUrl: simulator.url, instanceUrl: simulator.url, version: '64.0', ...more })
}

test('after login a bad access token is renewed by logging in again', async () => {
  const connection = await connect()
  const { username, password, token } = simulator.credentials
  await connection.login(username, password + token)
  let refreshed = 0
  connection.on('refresh', () => (refreshed += 1))
  connection.accessToken = 'invalid access token'
  expect((await connection.query('SELECT Id FROM User')).records.length).toBeGreaterThan(0)
  expect(refreshed).toBe(1)
})

test('logout of a SOAP session ends it', async () => {
  const connection = await connect()
  const { username, password, token } = simulator.credentials
  await connection.loginBySoap(username, password + token)
  const sessionId = connection.accessToken ?? ''
  await connection.logout()
  const other = await connect({ sessionId, serverUrl: simulator.url })
  await expect(other.query('SELECT Id FROM User')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' })
})

test('the web server flow: authorize by code, renew once for three calls at once, and fail when both tokens are bad', async () => {
  const connection = await connect({ oauth2: oauth2() })
  const authorizeUrl = new URL(connection.oauth2.getAuthorizationUrl({ state: 'hello' }))
  const params = await signIn(simulator, Object.fromEntries(authorizeUrl.searchParams))
  expect(params.get('state')).toBe('hello')
  const user = await connection.authorize(params.get('code') ?? '')
  expect(user).toMatchObject({ id: simulator.userId, organizationId: simulator.orgId })
  let refreshed = 0
  connection.on('refresh', () => (refreshed += 1))
  connection.accessToken = 'invalid access token'
  const [users] = await Promise.all([
    Promise.resolve(connection.query('SELECT Id FROM User')),
    connection.describeGlobal(),
    connection.sobject('User').describe(),
  ])
  expect(users.records.length).toBeGreaterThan(0)
  expect(refreshed).toBe(1)
  connection.accessToken = 'invalid access token'
  connection.refreshToken = 'invalid refresh token'
  await expect(connection.query('SELECT Id FROM User')).rejects.toThrow('expired access/refresh token')
  await expect(connection.oauth2.refreshToken('invalid refresh token')).rejects.toMatchObject({ name: 'invalid_grant' })
})

test('its own verifier, whose challenge comes without a method', async () => {
  const connection = await connect({ oauth2: { ...oauth2(), useVerifier: true } })
  const authorizeUrl = new URL(connection.oauth2.getAuthorizationUrl())
  const params = await signIn(simulator, Object.fromEntries(authorizeUrl.searchParams))
  await connection.authorize(params.get('code') ?? '')
  expect((await connection.identity()).id.startsWith('https://')).toBe(true)
})

test('login by OAuth user name and password, where it is allowed, and logout by revoking', async () => {
  const connection = await connect({ oauth2: oauth2() })
  const { username, password, token } = simulator.credentials
  await expect(connection.loginByOAuth2(username, password + token)).rejects.toMatchObject({ name: 'invalid_grant' })
  simulator.control.changeScenario({ passwordGrant: true })
  await connection.loginByOAuth2(username, password + token)
  const accessToken = connection.accessToken ?? ''
  await connection.logout()
  const other = await connect({ accessToken })
  await expect(other.query('SELECT Id FROM User')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' })
  await expect(other.oauth2.revokeToken(accessToken)).rejects.toMatchObject({ name: 'unsupported_token_type' })
})
