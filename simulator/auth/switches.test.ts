import { afterEach, expect, test } from 'vitest'
import type { ScenarioInput } from '../scenario/scenario'
import { type Simulator, startSimulator } from '../start'
import { passTime, restoreTime } from '../testing/pass-time'
import { askToken } from '../testing/sign-in'
import { soapLogin, soapRequest, soapSession } from '../testing/soap-request'

let simulator: Simulator
afterEach(() => simulator.close())
afterEach(restoreTime)

const start = async (scenario: ScenarioInput) => {
  simulator = await startSimulator({ scenario })
}

const logIn = (password = simulator.credentials.password + simulator.credentials.token) =>
  soapLogin(simulator, simulator.credentials.username, password)

const limits = (token: string) =>
  fetch(`${simulator.url}/services/data/v64.0/limits`, { headers: { authorization: `Bearer ${token}` } })

test('anyApiAuth: without the permission SOAP login is refused', async () => {
  await start({ anyApiAuth: false })
  expect((await logIn()).text('faultstring')).toBe(
    'INSUFFICIENT_ACCESS: SOAP API login() requires the Use Any API Auth user permission.',
  )
})

test('soapLogin: switched off in Setup', async () => {
  await start({ soapLogin: false })
  expect((await logIn()).text('faultstring')).toBe(
    'INVALID_OPERATION: SOAP API login() is disabled by default in this org. Contact the org administrator to enable ' +
      'SOAP API login().',
  )
})

test('api: SOAP login is refused, and REST with a token is 403', async () => {
  await start({ api: false })
  expect((await logIn()).text('faultstring')).toBe(
    'API_DISABLED_FOR_ORG: API is not enabled for this Organization or Partner',
  )
  const { body } = await askToken(simulator, { grant_type: 'client_credentials' })
  const reply = await limits(body.access_token ?? '')
  expect(reply.status).toBe(403)
  expect(await reply.json()).toEqual([
    { message: 'The REST API is not enabled for this Organization.', errorCode: 'API_DISABLED_FOR_ORG' },
  ])
})

test('trustedIp: the token is not needed, and may be there', async () => {
  await start({})
  expect((await logIn(simulator.credentials.password)).text('faultcode')).toBe('sf:LOGIN_MUST_USE_SECURITY_TOKEN')
  simulator.control.changeScenario({ trustedIp: true })
  expect((await logIn(simulator.credentials.password)).status).toBe(200)
  expect((await logIn()).status).toBe(200)
})

test('passwordExpired: login succeeds with a session that may only set a new password', async () => {
  await start({ passwordExpired: true })
  const login = await logIn()
  expect(login.status).toBe(200)
  expect(login.text('passwordExpired')).toBe('true')
  const session = login.text('sessionId') ?? ''
  const reply = await limits(session)
  expect(reply.status).toBe(401)
  expect(await reply.json()).toEqual([
    {
      message: 'Your password has expired. Please reset your password.',
      errorCode: 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
    },
  ])
  expect((await soapRequest(simulator, '<getServerTimestamp/>', { session })).text('faultstring')).toBe(
    'INVALID_OPERATION_WITH_EXPIRED_PASSWORD: The users password has expired, you must call SetPassword before ' +
      'attempting any other API operations',
  )
  const change = `<setPassword><userId>${simulator.userId}</userId><password>fresh</password></setPassword>`
  expect((await soapRequest(simulator, change, { session })).xml).toContain('<setPasswordResponse><result/>')
  expect((await limits(session)).status).toBe(200)
  const next = await logIn(`fresh${simulator.credentials.token}`)
  expect(next.text('passwordExpired')).toBe('false')
})

test('lockAfter: after so many failures the right password is refused too, until somebody unlocks the user', async () => {
  await start({ lockAfter: 3, passwordGrant: true })
  const { username, password, token } = simulator.credentials
  await logIn('wrong')
  await logIn('wrong')
  expect((await logIn()).status).toBe(200)
  for (let failure = 0; failure < 3; failure += 1) await logIn('wrong')
  expect((await logIn()).text('faultstring')).toBe(
    'INVALID_LOGIN: Invalid username, password, security token; or user locked out.',
  )
  const grant = { grant_type: 'password', username, password: password + token }
  expect((await askToken(simulator, grant)).body.error_description).toBe('authentication failure')
  const body = JSON.stringify({ username })
  expect((await fetch(`${simulator.url}/__simulator/unlock`, { method: 'POST', body })).status).toBe(204)
  expect((await logIn()).status).toBe(200)
})

test('mfa: no SOAP login and no password grant', async () => {
  await start({ mfa: true, passwordGrant: true })
  const { username, password, token } = simulator.credentials
  expect((await logIn()).text('faultcode')).toBe('sf:INVALID_LOGIN')
  const grant = { grant_type: 'password', username, password: password + token }
  expect((await askToken(simulator, grant)).body.error).toBe('invalid_grant')
})

test('loginsPerHour: one login too many is told to the program as any wrong login', async () => {
  await start({ loginsPerHour: 2 })
  expect((await logIn()).status).toBe(200)
  expect((await logIn()).status).toBe(200)
  expect((await logIn()).text('faultcode')).toBe('sf:INVALID_LOGIN')
  expect((await askToken(simulator, { grant_type: 'client_credentials' })).body).toEqual({
    error: 'invalid_grant',
    error_description: 'login rate exceeded',
  })
})

test('sessionSeconds: userInfo tells it, and an idle session ends after it', async () => {
  await start({ sessionSeconds: 1 })
  const login = await logIn()
  expect(login.text('sessionSecondsValid')).toBe('1')
  const session = login.text('sessionId') ?? ''
  expect((await limits(session)).status).toBe(200)
  passTime(1_100)
  expect((await limits(session)).status).toBe(401)
  expect((await soapRequest(simulator, '<getUserInfo/>', { session })).text('faultcode')).toBe('sf:INVALID_SESSION_ID')
})

test('an Authorization header of another kind is not read, one in any case is', async () => {
  await start({})
  const session = await soapSession(simulator)
  const ask = async (authorization: string) => {
    const reply = await fetch(`${simulator.url}/services/data/v64.0/limits`, { headers: { authorization } })
    return { status: reply.status, body: (await reply.json()) as unknown }
  }
  expect((await ask(`BEARER ${session}`)).status).toBe(200)
  expect((await ask(`oauth ${session}`)).status).toBe(200)
  expect(await ask(`Token ${session}`)).toEqual({
    status: 401,
    body: [{ message: 'INVALID_HEADER_TYPE', errorCode: 'INVALID_AUTH_HEADER' }],
  })
  expect((await ask('Bearer eyJhbGciOi.J9.x')).body).toEqual([
    { message: 'INVALID_JWT_FORMAT', errorCode: 'INVALID_AUTH_HEADER' },
  ])
  expect((await ask('Bearer nonsense')).body).toEqual([
    { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
  ])
})
