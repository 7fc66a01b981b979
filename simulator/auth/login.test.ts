import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ password: 'p&ss<word>', token: 'TOKEN' })
})
afterAll(() => simulator.close())

const text = (value: string) => value.split('&').join('&amp;').split('<').join('&lt;')

async function soapLogin(username: string, password: string, version = '64.0') {
  const response = await fetch(`${simulator.url}/services/Soap/u/${version}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body: `<?xml version="1.0"?><x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/"><x:Header/><x:Body>
      <n1:login xmlns:n1="urn:partner.soap.sforce.com"><n1:username>${text(username)}</n1:username>
      <n1:password>${text(password)}</n1:password></n1:login></x:Body></x:Envelope>`,
  })
  return { status: response.status, type: response.headers.get('content-type'), xml: await response.text() }
}

const element = (xml: string, name: string) => xml.split(`<${name}>`)[1]?.split(`</${name}>`)[0]

test('login result: session id and serverUrl carry the 15-character organization id, ids have 18, userInfo is whole', async () => {
  const { status, xml } = await soapLogin(simulator.credentials.username, 'p&ss<word>TOKEN')
  const org15 = simulator.orgId.slice(0, 15)
  expect(status).toBe(200)
  expect(element(xml, 'sessionId')?.startsWith(`${org15}!`)).toBe(true)
  expect(element(xml, 'serverUrl')).toBe(`${simulator.url}/services/Soap/u/64.0/${org15}`)
  expect(element(xml, 'userId')).toHaveLength(18)
  expect(element(xml, 'organizationId')).toBe(simulator.orgId)
  expect(element(xml, 'passwordExpired')).toBe('false')
  expect(xml).toContain('<roleId xsi:nil="true"/>')
  expect(element(xml, 'userUiSkin')).toBeDefined()
})

test('SOAP fault: HTTP 500, text/xml, sf:INVALID_LOGIN, the same for a wrong password and an unknown user', async () => {
  const wrong = await soapLogin(simulator.credentials.username, 'nope')
  const unknown = await soapLogin('nobody@example.com', 'p&ss<word>TOKEN')
  expect(wrong.status).toBe(500)
  expect(wrong.type).toContain('text/xml')
  expect(element(wrong.xml, 'faultcode')).toBe('sf:INVALID_LOGIN')
  expect(element(wrong.xml, 'faultstring')).toBe(
    'INVALID_LOGIN: Invalid username, password, security token; or user locked out.',
  )
  expect(wrong.xml).toContain('<sf:LoginFault xsi:type="sf:LoginFault">')
  expect(unknown.xml).toBe(wrong.xml)
})

test('the right password without its token: LOGIN_MUST_USE_SECURITY_TOKEN, unless the address is trusted', async () => {
  const missing = await soapLogin(simulator.credentials.username, 'p&ss<word>')
  expect(element(missing.xml, 'faultstring')).toMatch(/^LOGIN_MUST_USE_SECURITY_TOKEN: .*Are you at a new location\?/)
  simulator.control.changeScenario({ trustedIp: true })
  expect((await soapLogin(simulator.credentials.username, 'p&ss<word>')).status).toBe(200)
  simulator.control.changeScenario({ trustedIp: false })
})

test('login() ends with version 64 and can be switched off; GET is 405', async () => {
  const version = await soapLogin(simulator.credentials.username, 'p&ss<word>TOKEN', '65.0')
  expect(element(version.xml, 'faultstring')).toContain(
    'INVALID_OPERATION: The SOAP Login operation is not available in the API version specified (65.0)',
  )
  simulator.control.changeScenario({ soapLogin: false })
  const off = await soapLogin(simulator.credentials.username, 'p&ss<word>TOKEN')
  simulator.control.changeScenario({ soapLogin: true })
  expect(element(off.xml, 'faultstring')).toContain(
    'INVALID_OPERATION: SOAP API login() is disabled by default in this org.',
  )
  expect((await fetch(`${simulator.url}/services/Soap/u/64.0`)).status).toBe(405)
})

async function token(form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${simulator.url}/services/oauth2/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

test('client credentials by form and by HTTP Basic; issued_at is a string of milliseconds', async () => {
  const { clientId, clientSecret } = simulator.credentials
  const byForm = await token({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const byBasic = await token({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })
  expect(byForm.body).toMatchObject({ token_type: 'Bearer', instance_url: simulator.url })
  expect(Number(byForm.body.issued_at)).toBeGreaterThan(1_600_000_000_000)
  expect(byForm.body.id).toBe(`${simulator.url}/id/${simulator.orgId}/${simulator.userId}`)
  expect(byBasic.body.access_token?.startsWith(`${simulator.orgId.slice(0, 15)}!`)).toBe(true)
})

test('token errors are {error, error_description} with 400', async () => {
  const { clientId } = simulator.credentials
  const grant = { grant_type: 'client_credentials' }
  expect(await token({ ...grant, client_id: 'x', client_secret: 'y' })).toEqual({
    status: 400,
    body: { error: 'invalid_client_id', error_description: 'client identifier invalid' },
  })
  expect((await token({ ...grant, client_id: clientId, client_secret: 'y' })).body.error).toBe('invalid_client')
  expect((await token({ grant_type: 'magic', client_id: clientId })).body.error).toBe('unsupported_grant_type')
  expect((await token({ grant_type: 'password', client_id: clientId })).body.error).toBe('invalid_grant')
})

test('Bearer and OAuth both carry a session; revoke ends it; the identity needs one', async () => {
  const { clientId, clientSecret } = simulator.credentials
  const { body } = await token({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
  const ask = async (scheme: string) =>
    (
      await fetch(`${simulator.url}/services/data/v64.0/limits`, {
        headers: { authorization: `${scheme} ${body.access_token}` },
      })
    ).status
  expect(await ask('Bearer')).toBe(200)
  expect(await ask('OAuth')).toBe(200)
  expect((await fetch(String(body.id), { headers: { authorization: `Bearer ${body.access_token}` } })).status).toBe(200)
  const revoked = await fetch(`${simulator.url}/services/oauth2/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token: String(body.access_token) }),
  })
  expect(revoked.status).toBe(200)
  expect(await ask('Bearer')).toBe(401)
})

test('changing the credentials ends every session, as a password change does', async () => {
  const { clientId, clientSecret } = simulator.credentials
  const { body } = await token({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
  simulator.control.changeCredentials({ password: 'other' })
  const reply = await fetch(`${simulator.url}/services/data/v64.0/limits`, {
    headers: { authorization: `Bearer ${body.access_token}` },
  })
  expect(reply.status).toBe(401)
  expect(await reply.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }])
  expect((await soapLogin(simulator.credentials.username, 'otherTOKEN')).status).toBe(200)
})
