import assert from 'node:assert/strict'
import { fetchToken } from './fetch-token.mjs'
import { signInByBrowser } from './sign-in-by-browser.mjs'

/** The ways in of Salesforce's own library; gives the connection that the rest is done with. */
export async function checkSignIn({ core, check, simulator }) {
  const { AuthInfo, Connection, Org, User, WebOAuthServer } = core
  const { url, username, password, token, clientId, clientSecret, orgId } = simulator
  const person = { username, password: password + token }
  const useToken = accessToken =>
    AuthInfo.create({ accessTokenOptions: { accessToken, instanceUrl: url, loginUrl: url } })
  let connection

  await check('an access token is enough to know who one is', async () => {
    const authInfo = await useToken(await fetchToken(simulator))
    assert.equal(authInfo.getUsername(), username)
    assert.equal(authInfo.getFields().orgId, orgId)
    await authInfo.save()
    connection = await Connection.create({ authInfo })
    assert.ok(authInfo.isAccessTokenFlow())
  })
  await check('a token that is not good is refused', () =>
    assert.rejects(useToken(`${orgId.slice(0, 15)}!nobody`), {
      message: /^Could not retrieve the username/,
    }),
  )
  await check('Org knows its id, its instance and its newest version', async () => {
    const org = await Org.create({ aliasOrUsername: username })
    assert.equal(org.getOrgId(), orgId)
    assert.equal(org.getField(Org.Fields.INSTANCE_URL), url)
    assert.ok(Number(await org.retrieveMaxApiVersion()) >= 64)
    await org.refreshAuth()
  })
  await check('User is read with its fields', async () => {
    const org = await Org.create({ connection })
    const user = await User.create({ org })
    assert.equal((await user.retrieve(username)).username, username)
  })
  await check('authorization code with PKCE, then renewed with the refresh token', async () => {
    const server = await WebOAuthServer.create({
      oauthConfig: { loginUrl: url, clientId, clientSecret, redirectUri: 'http://localhost:1717/OauthRedirect' },
    })
    await server.start()
    const authorized = server.authorizeAndSave()
    const address = server.getAuthorizationUrl()
    const back = await signInByBrowser(address, person)
    await fetch(`http://localhost:1717/OauthRedirect?${new URLSearchParams(back)}`)
    const authInfo = await authorized
    const { refreshToken, accessToken } = authInfo.getFields(true)
    assert.equal(typeof refreshToken, 'string')
    const again = await Connection.create({ authInfo })
    again.accessToken = `${orgId.slice(0, 15)}!expired`
    assert.equal((await again.query('SELECT Id FROM Organization')).totalSize, 1)
    assert.notEqual(again.accessToken, accessToken)
  })
  await check('a refresh token nobody issued is refused', () =>
    assert.rejects(
      AuthInfo.create({ oauth2Options: { loginUrl: url, clientId, clientSecret, refreshToken: 'nobody' } }),
      { message: /expired access\/refresh token/ },
    ),
  )
  return connection
}
