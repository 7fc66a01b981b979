import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { passTime, restoreTime } from '../testing/pass-time'
import { CALLBACK, askToken, openAuthorize, signIn, submit } from '../testing/sign-in'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ scenario: { callbackUrls: ['https://app.example/cb'] } })
})
beforeEach(() => simulator.control.changeScenario({ mfa: false, requirePkce: false }))
afterEach(restoreTime)
afterAll(() => simulator.close())

const S256 = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')
const redeem = (code: string | null, more: Record<string, string> = {}) =>
  askToken(simulator, { grant_type: 'authorization_code', code: code ?? '', redirect_uri: CALLBACK, ...more })

test('login page, consent page and callback stand at the addresses of the real ones', async () => {
  const { username, password, token } = simulator.credentials
  const login = await openAuthorize(simulator, { state: 'a b&c', login_hint: username, prompt: 'login consent' })
  expect(login.url.startsWith(`${simulator.url}/?ec=302&startURL=`)).toBe(true)
  expect(login.html).toContain(`name="username" type="text" autocomplete="username" value="${username}"`)
  expect(login.html).toContain('id="password"')
  expect(login.html).toContain('name="Login"')
  const wrong = await submit(simulator, login, { username, password: 'wrong' }, 'Login')
  expect(wrong.url).toBe(login.url)
  expect(wrong.html).toContain('role="alert"')
  const consent = await submit(simulator, wrong, { username, password: password + token }, 'Login')
  expect(consent.url).toContain('/setup/secur/RemoteAccessAuthorizationPage.apexp?source=')
  expect(consent.html).toContain('Integration User')
  const end = await submit(simulator, consent, {}, 'oaapprove')
  expect(end.callback?.origin).toBe('http://127.0.0.1:9')
  expect(end.callback?.searchParams.get('state')).toBe('a b&c')
  expect(end.callback?.searchParams.get('code')).toBeTruthy()
  const twice = await submit(simulator, consent, {}, 'oaapprove')
  expect(twice.url).toContain('/setup/secur/RemoteAccessErrorPage.apexp')
})

test('Deny goes back with access_denied and the state', async () => {
  const { username, password } = simulator.credentials
  const login = await openAuthorize(simulator, { state: 'x' })
  const consent = await submit(simulator, login, { username, password }, 'Login')
  const end = await submit(simulator, consent, {}, 'oadeny')
  expect(end.callback?.search).toBe('?error=access_denied&error_description=end-user+denied+authorization&state=x')
})

test('a code is redeemed once, in the order of the real answer; asking for nothing gives a refresh token', async () => {
  const code = (await signIn(simulator)).get('code')
  const { status, body } = await redeem(code)
  expect(status).toBe(200)
  expect(Object.keys(body).join(' ')).toBe(
    'access_token refresh_token signature scope instance_url id token_type issued_at',
  )
  expect((await redeem(code)).body).toEqual({
    error: 'invalid_grant',
    error_description: 'expired authorization code',
  })
  expect((await redeem('nonsense')).body.error_description).toBe('invalid authorization code')
})

test('a code that was left lying is worth nothing', async () => {
  const code = (await signIn(simulator)).get('code')
  passTime(16 * 60_000)
  expect((await redeem(code)).body).toEqual({
    error: 'invalid_grant',
    error_description: 'expired authorization code',
  })
})

test('the scopes asked for are those given: without refresh_token there is none', async () => {
  const { body } = await redeem((await signIn(simulator, { scope: 'api id' })).get('code'))
  expect(body.scope).toBe('api id')
  expect(body).not.toHaveProperty('refresh_token')
  const offline = await redeem((await signIn(simulator, { scope: 'api offline_access' })).get('code'))
  expect(offline.body.scope).toBe('api refresh_token')
})

test('redirect_uri has to be the same again', async () => {
  const code = (await signIn(simulator)).get('code')
  expect((await redeem(code, { redirect_uri: 'http://127.0.0.1:9/other' })).body).toEqual({
    error: 'redirect_uri_mismatch',
    error_description: 'redirect_uri must match configuration',
  })
})

test('PKCE: a challenge without a method is S256, and only its verifier redeems the code', async () => {
  const verifier = 'v'.repeat(64)
  const challenged = async () => (await signIn(simulator, { code_challenge: S256(verifier) })).get('code')
  expect((await redeem(await challenged(), { code_verifier: verifier })).status).toBe(200)
  const publicClient = { code_verifier: verifier, client_secret: '' }
  expect((await redeem(await challenged(), publicClient)).status).toBe(200)
  const wrong = { error: 'invalid_grant', error_description: 'invalid code verifier' }
  expect((await redeem(await challenged(), { code_verifier: 'w'.repeat(64) })).body).toEqual(wrong)
  expect((await redeem(await challenged())).body).toEqual(wrong)
  const tilde = `~${'v'.repeat(63)}`
  const code = (await signIn(simulator, { code_challenge: S256(tilde), code_challenge_method: 'S256' })).get('code')
  expect((await redeem(code, { code_verifier: tilde })).body).toEqual(wrong)
})

test('where PKCE is required, a request without it goes back at once', async () => {
  simulator.control.changeScenario({ requirePkce: true })
  const { callback } = await openAuthorize(simulator, { state: 's' })
  expect(callback?.search).toBe('?error=invalid_request&error_description=missing+required+code+challenge&state=s')
})

test('what cannot be trusted is not called back', async () => {
  const mismatch = await openAuthorize(simulator, { redirect_uri: 'https://evil.example/cb' })
  expect(mismatch.html).toBe(
    'error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration',
  )
  const unknown = await openAuthorize(simulator, { client_id: 'nobody' })
  expect(unknown.html).toBe('error=invalid_client_id&error_description=client%20identifier%20invalid')
  const allowed = await openAuthorize(simulator, { redirect_uri: 'https://app.example/cb' })
  expect(allowed.html).toContain('id="username"')
  const response = await openAuthorize(simulator, { response_type: 'magic' })
  expect(response.callback?.searchParams.get('error')).toBe('unsupported_response_type')
  const scope = await openAuthorize(simulator, { scope: 'api everything' })
  expect(scope.callback?.searchParams.get('error')).toBe('invalid_scope')
})

test('mfa: the login page asks for a code', async () => {
  simulator.control.changeScenario({ mfa: true })
  const { username, password } = simulator.credentials
  const code = await submit(simulator, await openAuthorize(simulator), { username, password }, 'Login')
  expect(code.html).toContain('Verification code')
  const wrong = await submit(simulator, code, { tc: '000000' }, 'save')
  expect(wrong.html).toContain('role="alert"')
  const consent = await submit(simulator, wrong, { tc: '123456' }, 'save')
  expect(consent.html).toContain('id="oaapprove"')
})

test('response_type=token brings the token in the fragment', async () => {
  const { username, password } = simulator.credentials
  const login = await openAuthorize(simulator, { response_type: 'token', state: 'f' })
  const consent = await submit(simulator, login, { username, password }, 'Login')
  const end = await submit(simulator, consent, {}, 'oaapprove')
  const values = new URLSearchParams(end.callback?.hash.slice(1))
  expect(values.get('access_token')?.startsWith('00D')).toBe(true)
  expect(values.get('state')).toBe('f')
})
