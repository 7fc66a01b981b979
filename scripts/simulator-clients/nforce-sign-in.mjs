import assert from 'node:assert/strict'
import { signInByBrowser } from './sign-in-by-browser.mjs'

/** The ways in that nforce has; gives the session that the rest is done with. */
export async function checkSignIn({ nforce, check, simulator, start }) {
  const { username, password, token, orgId } = simulator
  const connect = ({ url, clientId, clientSecret }, options) =>
    nforce.createConnection({
      clientId,
      clientSecret,
      redirectUri: 'http://localhost:3000/oauth/_callback',
      loginUri: `${url}/services/oauth2/token`,
      authEndpoint: `${url}/services/oauth2/authorize`,
      apiVersion: 'v64.0',
      ...options,
    })
  const person = { username, password: password + token }
  const connection = connect(simulator)
  let oauth

  await check('authorization code: consent in a browser, tokens for the code', async () => {
    const { code, state } = await signInByBrowser(connection.getAuthUri({ state: 'here' }), person)
    assert.equal(state, 'here')
    oauth = await connection.authenticate({ code })
    assert.equal(oauth.instance_url, simulator.url)
    assert.equal(typeof oauth.refresh_token, 'string')
  })
  await check('a code nobody was given is invalid_grant', () =>
    assert.rejects(connection.authenticate({ code: 'nobody' }), {
      message: 'invalid_grant - invalid authorization code',
      statusCode: 400,
    }),
  )
  await check('refreshToken gives a new session', async () => {
    const renewed = await connection.refreshToken({ oauth: { ...oauth } })
    assert.notEqual(renewed.access_token, oauth.access_token)
    assert.equal(renewed.instance_url, simulator.url)
  })
  await check('autoRefresh goes on after the session has expired', async () => {
    const patient = connect(simulator, { autoRefresh: true })
    const expired = { ...oauth, access_token: 'expired' }
    assert.equal((await patient.query({ query: 'SELECT Id FROM Organization', oauth: expired })).totalSize, 1)
    assert.notEqual(expired.access_token, 'expired')
  })
  await check('without autoRefresh an expired session is INVALID_SESSION_ID', () =>
    assert.rejects(connection.getLimits({ oauth: { ...oauth, access_token: 'expired' } }), {
      errorCode: 'INVALID_SESSION_ID',
      statusCode: 401,
    }),
  )
  await check('username and password are refused, as in every organization made since 2023', () =>
    assert.rejects(connection.authenticate(person), { message: /^invalid_grant - / }),
  )
  await check('username, password and token where an organization still allows it', async () => {
    const old = await start({ passwordGrant: true })
    const single = connect(old, { mode: 'single', username, password, securityToken: token })
    await single.authenticate()
    assert.equal((await single.query({ query: 'SELECT Id FROM Organization' })).records[0].get('id'), old.orgId)
  })
  await check('a wrong client secret is invalid_client', () =>
    assert.rejects(connect({ ...simulator, clientSecret: 'wrong' }).authenticate({ code: 'nobody' }), {
      message: 'invalid_client - invalid client credentials',
    }),
  )
  await check('getIdentity', async () => {
    assert.equal((await connection.getIdentity({ oauth })).organization_id, orgId)
  })
  return oauth
}
