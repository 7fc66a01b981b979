import { afterEach, expect, test } from 'vitest'
import { openScenario, sessions } from '../../testing/open-scenario'
import { foundBy, recordsOf } from '../../testing/open-session'

const use = sessions(afterEach)

test('sandbox: the organization says so', async () => {
  const { query } = await use(openScenario('sandbox'))
  expect(recordsOf(await query('SELECT Name, IsSandbox FROM Organization'))).toMatchObject([
    { Name: 'Simulated Organization (Sandbox)', IsSandbox: true },
  ])
})

test('slow-index: a new record is found by SOQL at once, by SOSL later', async () => {
  const { query, search, send, simulator } = await use(openScenario('slow-index'))
  await send('POST', '/sobjects/Account', { Name: 'Freshly written' })
  expect(recordsOf(await query("SELECT Id FROM Account WHERE Name LIKE 'Freshly%'"))).toHaveLength(1)
  expect(foundBy(await search('FIND {Freshly} RETURNING Account'))).toEqual([])
  simulator.control.changeScenario({ searchDelay: 0 })
  await send('POST', '/sobjects/Account', { Name: 'Freshly written too' })
  expect(foundBy(await search('FIND {Freshly} RETURNING Account'))).toHaveLength(1)
})

test('retired-login: SOAP login is refused as in organizations of today, client credentials work', async () => {
  const { simulator, token } = await use(openScenario('retired-login'))
  const { username, password } = simulator.credentials
  const response = await fetch(`${simulator.url}/services/Soap/u/64.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body:
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com">' +
      `<username>${username}</username><password>${password}</password></login></e:Body></e:Envelope>`,
  })
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.stringContaining(
      'INVALID_OPERATION: SOAP API login() is disabled by default in this org. Contact the org administrator to enable SOAP API login().',
    ),
  ])
  expect(token).toMatch(/^00D/)
})

test('strict-sign-in: three wrong passwords lock the user out', async () => {
  const { simulator } = await use(openScenario('strict-sign-in'))
  const { username, password, token } = simulator.credentials
  const login = async (word: string) => {
    const response = await fetch(`${simulator.url}/services/Soap/u/64.0`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml', soapaction: '""' },
      body:
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com">' +
        `<username>${username}</username><password>${word}</password></login></e:Body></e:Envelope>`,
    })
    return response.status
  }
  expect(await login(password + token)).toBe(200)
  for (let attempt = 0; attempt < 3; attempt += 1) expect(await login('wrong')).toBe(500)
  expect(await login(password + token)).toBe(500)
  simulator.control.unlockUser(username)
  expect(await login(password + token)).toBe(200)
})

test('password-grant: user name and password are enough for OAuth, as they no longer are in new organizations', async () => {
  const { simulator } = await use(openScenario('password-grant'))
  const { username, password, token, clientId, clientSecret } = simulator.credentials
  const form = { grant_type: 'password', client_id: clientId, client_secret: clientSecret, username }
  const signIn = async (word: string) => {
    const body = new URLSearchParams({ ...form, password: word })
    const response = await fetch(`${simulator.url}/services/oauth2/token`, { method: 'POST', body })
    return { status: response.status, answer: await response.json() }
  }
  expect(await signIn(password + token)).toMatchObject({ status: 200, answer: { instance_url: simulator.url } })
  expect(await signIn('wrong')).toMatchObject({ status: 400, answer: { error: 'invalid_grant' } })
})
