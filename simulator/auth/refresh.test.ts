import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { askToken, webTokens } from '../testing/sign-in'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

const refresh = (token = '', more: Record<string, string> = {}) =>
  askToken(simulator, { grant_type: 'refresh_token', refresh_token: token, ...more })

const limits = async (token = '') =>
  (await fetch(`${simulator.url}/services/data/v64.0/limits`, { headers: { authorization: `Bearer ${token}` } })).status

const DEAD = { error: 'invalid_grant', error_description: 'expired access/refresh token' }

test('a refresh token gives new access tokens and is kept, as long as tokens are not rotated', async () => {
  const { refresh_token } = await webTokens(simulator)
  const { status, body } = await refresh(refresh_token)
  expect(status).toBe(200)
  expect(Object.keys(body).join(' ')).toBe('access_token signature scope instance_url id token_type issued_at')
  expect(await limits(body.access_token)).toBe(200)
  expect((await refresh(refresh_token)).status).toBe(200)
  expect((await refresh('nonsense')).body).toEqual(DEAD)
  expect((await refresh(refresh_token, { client_secret: '' })).body.error).toBe('invalid_client')
})

test('with rotation every answer has a new refresh token, and the old one is dead', async () => {
  simulator.control.changeScenario({ rotateRefreshTokens: true })
  const { refresh_token } = await webTokens(simulator)
  const { body } = await refresh(refresh_token)
  expect(body.refresh_token).toBeTruthy()
  expect(body.refresh_token).not.toBe(refresh_token)
  expect((await refresh(refresh_token)).body).toEqual(DEAD)
  expect((await refresh(body.refresh_token)).status).toBe(200)
  simulator.control.changeScenario({ rotateRefreshTokens: false })
})

test('revoking: an access token alone, or a refresh token with all that came from it', async () => {
  const first = await webTokens(simulator)
  const second = await refresh(first.refresh_token)
  const revoke = (token = '') => fetch(`${simulator.url}/services/oauth2/revoke?token=${encodeURIComponent(token)}`)
  expect((await revoke(first.access_token)).status).toBe(200)
  expect(await limits(first.access_token)).toBe(401)
  expect(await limits(second.body.access_token)).toBe(200)
  const body = new URLSearchParams({ token: first.refresh_token ?? '' })
  expect((await fetch(`${simulator.url}/services/oauth2/revoke`, { method: 'POST', body })).status).toBe(200)
  expect(await limits(second.body.access_token)).toBe(401)
  expect((await refresh(first.refresh_token)).body).toEqual(DEAD)
  const unknown = await revoke('nonsense')
  expect(unknown.status).toBe(400)
  expect(await unknown.text()).toBe(
    'error=unsupported_token_type&error_description=this%20token%20type%20is%20not%20supported',
  )
})

test('introspect tells a client about its own tokens', async () => {
  const { clientId, clientSecret, username } = simulator.credentials
  const introspect = async (token = '', secret = clientSecret) => {
    const body = new URLSearchParams({ token, client_id: clientId, client_secret: secret })
    const reply = await fetch(`${simulator.url}/services/oauth2/introspect`, { method: 'POST', body })
    return (await reply.json()) as Record<string, unknown>
  }
  const tokens = await webTokens(simulator)
  expect(await introspect(tokens.access_token)).toMatchObject({
    active: true,
    scope: 'refresh_token api',
    client_id: clientId,
    username,
    token_type: 'access_token',
  })
  expect(await introspect(tokens.refresh_token)).toMatchObject({ active: true, token_type: 'refresh_token' })
  expect(await introspect('nonsense')).toEqual({ active: false })
  expect(await introspect(tokens.access_token, 'wrong')).toMatchObject({ error: 'invalid_client' })
})

test('a user who is no longer active gets no new token', async () => {
  const { refresh_token, access_token } = await webTokens(simulator)
  simulator.control.updateRecord('User', simulator.userId, { IsActive: false })
  expect((await refresh(refresh_token)).body).toEqual({ error: 'invalid_grant', error_description: 'inactive user' })
  expect(await limits(access_token)).toBe(401)
  simulator.control.updateRecord('User', simulator.userId, { IsActive: true })
})
