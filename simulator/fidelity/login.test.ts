import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { askToken } from '../testing/sign-in'
import { type SoapReply, soapLogin, soapRequest } from '../testing/soap-request'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

const right = () => simulator.credentials.password + simulator.credentials.token
const logIn = (password = right(), username = simulator.credentials.username) =>
  soapLogin(simulator, username, password)

function expectLoginFault(reply: SoapReply) {
  const message = 'Invalid username, password, security token; or user locked out.'
  expect(reply.status).toBe(500)
  expect(reply.headers.get('content-type')).toMatch(/^text\/xml/)
  expect(reply.text('faultcode')).toBe('sf:INVALID_LOGIN')
  expect(reply.text('faultstring')).toBe(`INVALID_LOGIN: ${message}`)
  expect(reply.text('detail')).toBe(
    '<sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>INVALID_LOGIN</sf:exceptionCode>' +
      `<sf:exceptionMessage>${message}</sf:exceptionMessage></sf:LoginFault>`,
  )
}

test('SOAP fault: HTTP 500, text/xml, faultcode sf:INVALID_LOGIN, LoginFault detail; same for an unknown user', async () => {
  const wrong = await logIn('nope')
  const unknown = await logIn(right(), 'nobody@example.com')
  expectLoginFault(wrong)
  expect(unknown.status).toBe(500)
  expect(unknown.xml).toBe(wrong.xml)
})

test('password without token: LOGIN_MUST_USE_SECURITY_TOKEN; switch for INVALID_OPERATION; GET = 405', async () => {
  const missing = await logIn(simulator.credentials.password)
  expect(missing.status).toBe(500)
  expect(missing.text('faultcode')).toBe('sf:LOGIN_MUST_USE_SECURITY_TOKEN')
  expect(missing.text('faultstring')).toBe(
    'LOGIN_MUST_USE_SECURITY_TOKEN: Invalid username, password, security token; or user locked out. Are you at a new ' +
      'location? When accessing Salesforce--either via a desktop client or the API--from outside of your company’s trusted ' +
      'networks, you must add a security token to your password to log in. To get your new security token, log in to ' +
      'Salesforce. From your personal settings, enter Reset My Security Token in the Quick Find box, then select Reset My ' +
      'Security Token.',
  )
  simulator.control.changeScenario({ soapLogin: false })
  const off = await logIn()
  simulator.control.changeScenario({ soapLogin: true })
  expect(off.text('faultcode')).toBe('sf:INVALID_OPERATION')
  expect(off.text('faultstring')).toContain('SOAP API login() is disabled by default in this org.')
  expect((await fetch(`${simulator.url}/services/Soap/u/64.0`)).status).toBe(405)
})

/** The elements of a type in the partner WSDL that jsforce ships. */
function elementsOf(type: string): string[] {
  const wsdl = readFileSync('node_modules/jsforce/src/api/soap/wsdl.xml', 'utf8')
  const definition = wsdl.split(`<complexType name="${type}">`)[1]?.split('</complexType>')[0] ?? ''
  return definition
    .split('<element name="')
    .slice(1)
    .map(element => element.split('"')[0] ?? '')
}

test('login result: sessionId and serverUrl with the 15-char org id, 18-char ids, all userInfo elements of the WSDL', async () => {
  const login = await logIn()
  const org15 = simulator.orgId.slice(0, 15)
  expect(login.status).toBe(200)
  expect(login.text('sessionId')?.startsWith(`${org15}!`)).toBe(true)
  expect(login.text('serverUrl')).toBe(`${simulator.url}/services/Soap/u/64.0/${org15}`)
  expect(login.text('metadataServerUrl')).toBe(`${simulator.url}/services/Soap/m/64.0/${org15}`)
  expect(login.text('userId')).toMatch(/^005\w{15}$/)
  expect(login.text('organizationId')).toMatch(/^00D\w{15}$/)
  expect(login.text('profileId')).toMatch(/^00e\w{15}$/)
  const given = [...(login.text('userInfo') ?? '').matchAll(/<(\w+)/g)].map(([, name]) => name)
  expect(given).toEqual(elementsOf('GetUserInfoResult'))
  expect(given).toHaveLength(24)
  expect([...(login.text('result') ?? '').matchAll(/<(\w+)/g)].slice(0, 7).map(([, name]) => name)).toEqual(
    elementsOf('LoginResult'),
  )
})

/** A request under another host name, which `fetch` does not allow. */
const sendAs = (host: string, path: string, body: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { port: simulator.port, path, method: body === '' ? 'GET' : 'POST', headers: { ...headers, host } }
    const sent = request(options, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    sent.on('error', reject).end(body)
  })

test('base URL in serverUrl, instance_url and identity from the Host header or a PUBLIC_URL setting', async () => {
  const { clientId, clientSecret, username } = simulator.credentials
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  }).toString()
  const host = 'acme.my.salesforce.test:8443'
  const token = JSON.parse(
    await sendAs(host, '/services/oauth2/token', form, { 'content-type': 'application/x-www-form-urlencoded' }),
  ) as Record<string, string>
  expect(token.instance_url).toBe(`http://${host}`)
  expect(token.id).toBe(`http://${host}/id/${simulator.orgId}/${simulator.userId}`)
  const authorization = `Bearer ${token.access_token}`
  const root = JSON.parse(await sendAs(host, '/services/data/v64.0', '', { authorization })) as Record<string, string>
  expect(root.identity).toBe(`http://${host}/id/${simulator.orgId}/${simulator.userId}`)
  const envelope = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
    <login xmlns="urn:partner.soap.sforce.com"><username>${username}</username><password>${right()}</password></login>
    </e:Body></e:Envelope>`
  const login = await sendAs(host, '/services/Soap/u/64.0', envelope, { 'content-type': 'text/xml' })
  expect(login).toContain(`<serverUrl>http://${host}/services/Soap/u/64.0/`)

  const published = await startSimulator({ publicUrl: 'https://crm.example' })
  const elsewhere = await soapLogin(published, username, right())
  const { body } = await askToken(published, { grant_type: 'client_credentials' })
  await published.close()
  expect(elsewhere.text('serverUrl')?.startsWith('https://crm.example/services/Soap/u/64.0/')).toBe(true)
  expect(body.instance_url).toBe('https://crm.example')
  expect(body.id?.startsWith('https://crm.example/id/')).toBe(true)
})

test('token errors are {error, error_description} with 400; issued_at is a string of ms', async () => {
  const grant = { grant_type: 'client_credentials' }
  const refusals = [
    [{ grant_type: 'password', username: 'x', password: 'y' }, 'invalid_grant', 'authentication failure'],
    [{ grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant', 'expired access/refresh token'],
    [{ ...grant, client_id: 'x' }, 'invalid_client_id', 'client identifier invalid'],
    [{ ...grant, client_secret: 'x' }, 'invalid_client', 'invalid client credentials'],
    [{ grant_type: 'magic' }, 'unsupported_grant_type', 'grant type not supported'],
  ] as const
  for (const [form, error, error_description] of refusals) {
    const { status, headers, body } = await askToken(simulator, form)
    expect({ status, body }).toEqual({ status: 400, body: { error, error_description } })
    expect(headers.get('content-type')).toBe('application/json;charset=UTF-8')
  }
  const { body } = await askToken(simulator, grant)
  expect(body.issued_at).toMatch(/^\d{13}$/)
  expect(Math.abs(Date.now() - Number(body.issued_at))).toBeLessThan(60_000)
})

test('client id/secret by form or HTTP Basic; Bearer and OAuth schemes; logout and revoke end the session', async () => {
  const { clientId, clientSecret } = simulator.credentials
  const grant = { grant_type: 'client_credentials' }
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const byForm = (await askToken(simulator, grant)).body.access_token ?? ''
  const byBasic = (await askToken(simulator, grant, { authorization: `Basic ${basic}` })).body.access_token ?? ''
  const ask = async (scheme: string, token: string) => {
    const headers = { authorization: `${scheme} ${token}` }
    return (await fetch(`${simulator.url}/services/data/v64.0/limits`, { headers })).status
  }
  expect(await ask('Bearer', byForm)).toBe(200)
  expect(await ask('OAuth', byBasic)).toBe(200)
  const body = new URLSearchParams({ token: byForm })
  expect((await fetch(`${simulator.url}/services/oauth2/revoke`, { method: 'POST', body })).status).toBe(200)
  expect(await ask('Bearer', byForm)).toBe(401)
  const session = (await logIn()).text('sessionId') ?? ''
  expect(await ask('Bearer', session)).toBe(200)
  expect((await soapRequest(simulator, '<logout/>', { session })).status).toBe(200)
  expect(await ask('Bearer', session)).toBe(401)
  expect(await ask('OAuth', byBasic)).toBe(200)
})
