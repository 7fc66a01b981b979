import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { soapLogin, soapRequest, soapSession } from '../testing/soap-request'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({
    password: "p&ss<'word>",
    token: 'TOKEN',
    scenario: { users: [{ username: 'grace@wow.example', name: 'Grace Hopper', password: 'cobol', token: 'T2' }] },
  })
})
afterAll(() => simulator.close())

test('the login of a second user tells of that user, and so does getUserInfo', async () => {
  const login = await soapLogin(simulator, 'GRACE@wow.example', 'cobolT2')
  expect(login.text('userFullName')).toBe('Grace Hopper')
  expect(login.text('userName')).toBe('grace@wow.example')
  expect(login.text('userId')).not.toBe(simulator.userId)
  const info = await soapRequest(simulator, '<getUserInfo/>', { session: login.text('sessionId') ?? '' })
  expect(info.text('userFullName')).toBe('Grace Hopper')
  expect(info.xml).toContain('<getUserInfoResponse><result><accessibilityMode>')
})

test('the enterprise API logs in as well, at its own addresses and in its own namespace', async () => {
  const { username, password, token } = simulator.credentials
  const org15 = simulator.orgId.slice(0, 15)
  const login = await soapLogin(simulator, username, password + token, { letter: 'c', version: '44.0' })
  expect(login.xml).toContain('xmlns="urn:enterprise.soap.sforce.com"')
  expect(login.text('serverUrl')?.startsWith(`${simulator.url}/services/Soap/c/44.0/${org15}/0DF`)).toBe(true)
})

test('an address may name the organization; older versions have fewer elements', async () => {
  const { username, password, token } = simulator.credentials
  const place = `/${simulator.orgId.slice(0, 15)}`
  const login = await soapLogin(simulator, username, password + token, { version: '37.0', place })
  expect(login.status).toBe(200)
  expect(login.xml).not.toContain('chatterExternal')
  expect(login.xml).not.toContain('orgDefaultCurrencyLocale')
})

test('login ends with version 64; retired, future and senseless versions are no versions', async () => {
  const { username, password, token } = simulator.credentials
  const login = async (version: string) =>
    (await soapLogin(simulator, username, password + token, { version })).text('faultstring')
  expect(await login('65.0')).toBe(
    'INVALID_OPERATION: The SOAP Login operation is not available in the API version specified (65.0). Refer to the ' +
      'documentation for supported versions.',
  )
  for (const version of ['30.0', '99.0', 'v51.0', 'x']) {
    expect(await login(version)).toBe('UNSUPPORTED_API_VERSION: Invalid Api version specified on URL')
  }
})

test('logout ends the session it is called with, whatever the prefix of the header', async () => {
  const session = await soapSession(simulator)
  const reply = await soapRequest(simulator, '<logout/>', { session })
  expect(reply.status).toBe(200)
  expect(reply.xml).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
      'xmlns="urn:partner.soap.sforce.com"><soapenv:Body><logoutResponse/></soapenv:Body></soapenv:Envelope>',
  )
  const headers = { authorization: `Bearer ${session}` }
  expect((await fetch(`${simulator.url}/services/data/v64.0/limits`, { headers })).status).toBe(401)
  const again = await soapRequest(simulator, '<logout/>', { session })
  expect(again.status).toBe(500)
  expect(again.text('faultcode')).toBe('sf:INVALID_SESSION_ID')
})

test('changing the credentials ends every session, as a password change does', async () => {
  const session = await soapSession(simulator)
  simulator.control.changeCredentials({ password: 'other' })
  const headers = { authorization: `Bearer ${session}` }
  const reply = await fetch(`${simulator.url}/services/data/v64.0/limits`, { headers })
  expect(reply.status).toBe(401)
  expect(await reply.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }])
  expect((await soapLogin(simulator, simulator.credentials.username, 'otherTOKEN')).status).toBe(200)
})

test('a user who is no longer active can neither log in nor go on', async () => {
  const login = await soapLogin(simulator, 'grace@wow.example', 'cobolT2')
  const session = login.text('sessionId') ?? ''
  const id = login.text('userId') ?? ''
  simulator.control.updateRecord('User', id, { IsActive: false })
  expect((await soapLogin(simulator, 'grace@wow.example', 'cobolT2')).text('faultcode')).toBe('sf:INVALID_LOGIN')
  const headers = { authorization: `Bearer ${session}` }
  expect((await fetch(`${simulator.url}/services/data/v64.0/limits`, { headers })).status).toBe(401)
})
