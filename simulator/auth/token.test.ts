import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { askToken } from '../testing/sign-in'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

const grant = { grant_type: 'client_credentials' }

test('client credentials by form and by HTTP Basic, in the order and with the headers of the real answer', async () => {
  const { clientId, clientSecret } = simulator.credentials
  const { status, headers, body } = await askToken(simulator, grant)
  expect(status).toBe(200)
  expect(Object.keys(body).join(' ')).toBe('access_token signature scope instance_url id token_type issued_at')
  expect(headers.get('cache-control')).toBe('no-cache, no-store')
  expect(body.id).toBe(`${simulator.url}/id/${simulator.orgId}/${simulator.userId}`)
  expect(body.signature).toBe(createHmac('sha256', clientSecret).update(`${body.id}${body.issued_at}`).digest('base64'))
  const basic = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${clientSecret}`).toString('base64')}`
  expect((await askToken(simulator, grant, { authorization: basic })).status).toBe(200)
})

test('errors are told one after the other: the grant, the client, its secret, the user', async () => {
  const refused = async (form: Record<string, string>) => (await askToken(simulator, form)).body
  expect(await refused({ grant_type: 'magic' })).toEqual({
    error: 'unsupported_grant_type',
    error_description: 'grant type not supported',
  })
  const password = { grant_type: 'password', username: 'x', password: 'y' }
  expect((await refused({ ...password, client_id: 'z', client_secret: 'z' })).error).toBe('invalid_client_id')
  expect(await refused({ ...password, client_secret: 'z' })).toEqual({
    error: 'invalid_client',
    error_description: 'invalid client credentials',
  })
  expect(await refused(password)).toEqual({
    error: 'invalid_grant',
    error_description: 'authentication failure',
  })
  expect((await refused({ ...grant, client_secret: '' })).error).toBe('invalid_client')
})

test('client credentials without a user to run as', async () => {
  simulator.control.changeScenario({ clientCredentials: false })
  expect((await askToken(simulator, grant)).body).toEqual({
    error: 'invalid_grant',
    error_description: 'no client credentials user enabled',
  })
  simulator.control.changeScenario({ clientCredentials: true })
})

test('the password grant works where it is allowed, with the token unless the address is trusted', async () => {
  const { username, password, token } = simulator.credentials
  const form = { grant_type: 'password', username }
  expect((await askToken(simulator, { ...form, password: password + token })).status).toBe(400)
  simulator.control.changeScenario({ passwordGrant: true })
  const whole = await askToken(simulator, { ...form, password: password + token })
  expect(whole.body.access_token?.startsWith(simulator.orgId.slice(0, 15))).toBe(true)
  expect(whole.body).not.toHaveProperty('refresh_token')
  expect((await askToken(simulator, { ...form, password })).body.error).toBe('invalid_grant')
  simulator.control.changeScenario({ trustedIp: true })
  expect((await askToken(simulator, { ...form, password })).status).toBe(200)
})

test('an assertion is never signed by a certificate this organization knows', async () => {
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' }
  expect((await askToken(simulator, { ...form, assertion: 'x.y.z' })).body.error_description).toBe('invalid assertion')
  const claims = Buffer.from(JSON.stringify({ iss: simulator.credentials.clientId })).toString('base64url')
  expect((await askToken(simulator, { ...form, assertion: `a.${claims}.c` })).body).toEqual({
    error: 'invalid_grant',
    error_description: "user hasn't approved this consumer",
  })
})

test('the answer as XML or as a form, for those who ask', async () => {
  const { clientId, clientSecret } = simulator.credentials
  const ask = async (format: string, secret = clientSecret) => {
    const body = new URLSearchParams({ ...grant, client_id: clientId, client_secret: secret, format })
    return (await fetch(`${simulator.url}/services/oauth2/token`, { method: 'POST', body })).text()
  }
  expect(await ask('xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><OAuth><access_token>00D/)
  expect(new URLSearchParams(await ask('urlencoded')).get('instance_url')).toBe(simulator.url)
  expect(await ask('urlencoded', 'x')).toBe('error=invalid_client&error_description=invalid%20client%20credentials')
})

test('GET is refused', async () => {
  const reply = await fetch(`${simulator.url}/services/oauth2/token?grant_type=client_credentials`)
  expect(reply.status).toBe(400)
  expect(((await reply.json()) as { error: string }).error).toBe('invalid_request')
})
