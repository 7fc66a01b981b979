import { createPublicKey, createVerify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'
import { webTokens } from '../testing/sign-in'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(session.simulator.url + path, { headers })
const bearer = () => ({ authorization: `Bearer ${session.token}` })
const identityPath = () => `/id/${session.simulator.orgId}/${session.simulator.userId}`

test('the identity has every key of the real answer, in its order, and names the user by an https address', async () => {
  const reply = await get(identityPath(), bearer())
  const body = (await reply.json()) as Record<string, unknown> & { urls: Record<string, string> }
  expect(Object.keys(body)).toEqual(
    (
      'id asserted_user user_id organization_id username nick_name display_name email email_verified first_name ' +
      'last_name timezone photos addr_street addr_city addr_state addr_country addr_zip mobile_phone ' +
      'mobile_phone_verified is_lightning_login_user status urls active user_type language locale utcOffset ' +
      'last_modified_date is_app_installed'
    ).split(' '),
  )
  expect(body.id).toBe(`https://127.0.0.1:${session.simulator.port}${identityPath()}`)
  expect(body).toMatchObject({ asserted_user: true, display_name: 'Integration User', utcOffset: -28_800_000 })
  expect(body.last_modified_date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(body.urls.query).toBe(`${session.simulator.url}/services/data/v{version}/query/`)
  expect(body.urls.partner).toBe(
    `${session.simulator.url}/services/Soap/u/{version}/${session.simulator.orgId.slice(0, 15)}`,
  )
})

test('the identity by a token in the query, as XML, with a version filled in', async () => {
  const query = `oauth_token=${encodeURIComponent(session.token)}`
  const reply = await get(`${identityPath()}?${query}&version=latest`)
  const body = (await reply.json()) as { urls: Record<string, string> }
  expect(body.urls.rest).toBe(`${session.simulator.url}/services/data/v67.0/`)
  const xml = await get(`${identityPath()}?${query}&format=xml`)
  expect(xml.headers.get('content-type')).toContain('xml')
  expect(await xml.text()).toContain('<display_name>Integration User</display_name>')
})

test('the identity services refuse in plain words', async () => {
  const refusals = [
    [identityPath(), {}, 403, 'Missing_OAuth_Token'],
    [identityPath(), { authorization: 'Bearer nonsense' }, 403, 'Bad_OAuth_Token'],
    [`/id/00D000000000001EAA/${session.simulator.userId}`, bearer(), 403, 'Wrong_Org'],
    [`/id/${session.simulator.orgId}/005000000000009AAA`, bearer(), 404, 'Bad_Id'],
    ['/services/oauth2/userinfo', {}, 403, 'Missing_OAuth_Token'],
    ['/services/oauth2/userinfo', { authorization: 'Bearer nonsense' }, 403, 'Bad_OAuth_Token'],
  ] as const
  for (const [path, headers, status, word] of refusals) {
    const reply = await get(path, headers)
    expect({ path, status: reply.status, word: await reply.text() }).toEqual({ path, status, word })
  }
})

test('userinfo by GET and by POST, with every key of the real answer', async () => {
  const body = (await (await get('/services/oauth2/userinfo', bearer())).json()) as Record<string, unknown>
  expect(Object.keys(body)).toEqual(
    (
      'sub user_id organization_id preferred_username nickname name email email_verified given_name family_name zoneinfo ' +
      'photos profile picture phone_number phone_number_verified address is_salesforce_integration_user urls active ' +
      'user_type language locale utcOffset updated_at is_app_installed'
    ).split(' '),
  )
  expect(String(body.sub).startsWith('https://')).toBe(true)
  const post = await fetch(`${session.simulator.url}/services/oauth2/userinfo`, {
    method: 'POST',
    body: new URLSearchParams({ access_token: session.token }),
  })
  expect(((await post.json()) as Record<string, unknown>).user_id).toBe(session.simulator.userId)
})

test('openid: the id token is signed by the key that is published', async () => {
  const tokens = await webTokens(session.simulator, { scope: 'openid api', nonce: 'n1' })
  const [head = '', claims = '', signature = ''] = (tokens.id_token ?? '').split('.')
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: session.simulator.credentials.clientId,
    iss: session.simulator.url,
    nonce: 'n1',
  })
  const configuration = (await (await get('/.well-known/openid-configuration')).json()) as { jwks_uri: string }
  const { keys } = (await (await fetch(configuration.jwks_uri)).json()) as { keys: [Record<string, string>] }
  const key = createPublicKey({ key: keys[0], format: 'jwk' })
  const verify = createVerify('RSA-SHA256').update(`${head}.${claims}`)
  expect(verify.verify(key, signature, 'base64url')).toBe(true)
})
