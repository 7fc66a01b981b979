import assert from 'node:assert/strict'
import { signInByBrowser } from './sign-in-by-browser.mjs'

const CALLBACK = 'http://localhost:4000/oauth2/callback'

/** Every way into an organization that jsforce has, and every way out. */
export async function checkSignIn({ jsforce, check, simulator, start }) {
  const { Connection, OAuth2 } = jsforce
  const { url, username, password, token, clientId, clientSecret, orgId } = simulator
  const person = { username, password: password + token }
  const oauth2 = { loginUrl: url, clientId, clientSecret, redirectUri: CALLBACK }
  const connect = options => new Connection({ loginUrl: url, version: '64.0', ...options })

  await check('SOAP login gives a session, the organization and the instance', async () => {
    const connection = connect()
    const user = await connection.login(person.username, person.password)
    assert.equal(user.organizationId, orgId)
    assert.equal(connection.instanceUrl, url)
    assert.match(connection.accessToken ?? '', /^00D.{12}!/)
  })
  await check('a wrong password is INVALID_LOGIN in Salesforce’s words', () =>
    assert.rejects(connect().login(username, 'wrong'), {
      message: 'INVALID_LOGIN: Invalid username, password, security token; or user locked out.',
    }),
  )
  await check('a password without the token is LOGIN_MUST_USE_SECURITY_TOKEN', () =>
    assert.rejects(connect().login(username, password), { message: /^LOGIN_MUST_USE_SECURITY_TOKEN: / }),
  )
  await check('client credentials', async () => {
    const connection = connect({ oauth2 })
    await connection.authorize({ grant_type: 'client_credentials' })
    assert.equal((await connection.identity()).organization_id, orgId)
  })
  await check('a wrong client secret is invalid_client', () =>
    assert.rejects(
      connect({ oauth2: { ...oauth2, clientSecret: 'wrong' } }).authorize({ grant_type: 'client_credentials' }),
      { name: 'invalid_client', message: 'invalid client credentials' },
    ),
  )

  const browser = connect({ oauth2 })
  await check('authorization code: consent in a browser, state comes back, tokens for the code', async () => {
    const back = await signInByBrowser(browser.oauth2.getAuthorizationUrl({ state: 'a b&c' }), person)
    assert.equal(back.state, 'a b&c')
    const user = await browser.authorize(back.code)
    assert.equal(user.organizationId, orgId)
    assert.equal(typeof browser.refreshToken, 'string')
  })
  await check('authorization code with PKCE', async () => {
    const verified = new OAuth2({ ...oauth2, useVerifier: true })
    const { code } = await signInByBrowser(verified.getAuthorizationUrl(), person)
    assert.equal(typeof (await verified.requestToken(code)).access_token, 'string')
  })
  await check('a code is good once', async () => {
    const app = new OAuth2(oauth2)
    const { code } = await signInByBrowser(app.getAuthorizationUrl(), person)
    await app.requestToken(code)
    await assert.rejects(app.requestToken(code), { name: 'invalid_grant' })
  })
  await check('an expired session is renewed with the refresh token', async () => {
    let renewals = 0
    browser.on('refresh', () => (renewals += 1))
    browser.accessToken = 'expired'
    assert.equal((await browser.query('SELECT Id FROM Organization')).totalSize, 1)
    assert.equal(renewals, 1)
  })
  await check('a refresh token nobody issued is invalid_grant', () =>
    assert.rejects(new OAuth2(oauth2).refreshToken('nobody'), { name: 'invalid_grant' }),
  )
  await check('the password grant is refused, as in every organization made since 2023', () =>
    assert.rejects(connect({ oauth2 }).loginByOAuth2(person.username, person.password), { name: 'invalid_grant' }),
  )
  await check('the password grant where an organization still allows it', async () => {
    const old = await start({ passwordGrant: true })
    const connection = new Connection({ version: '64.0', oauth2: { ...oauth2, loginUrl: old.url } })
    assert.equal((await connection.loginByOAuth2(person.username, person.password)).organizationId, old.orgId)
  })

  await check('logout ends a SOAP session', async () => {
    const connection = connect()
    await connection.login(person.username, person.password)
    const { accessToken, instanceUrl } = connection
    await connection.logout()
    await assert.rejects(connect({ accessToken, instanceUrl }).query('SELECT Id FROM User'), {
      errorCode: 'INVALID_SESSION_ID',
    })
  })
  await check('logout revokes an OAuth session', async () => {
    const connection = connect({ oauth2 })
    await connection.authorize({ grant_type: 'client_credentials' })
    const { accessToken, instanceUrl } = connection
    await connection.logout()
    await assert.rejects(connect({ accessToken, instanceUrl }).identity())
  })
}
