import assert from 'node:assert/strict'
import { fetchToken } from './fetch-token.mjs'

/** `sf org login access-token`, and what the client then knows of the organization. */
export async function checkSignIn({ sf, check, simulator }) {
  const { url, username, orgId, userId } = simulator
  const signIn = token =>
    sf(['org', 'login', 'access-token', '--instance-url', url, '--set-default', '--no-prompt', '--json'], {
      SF_ACCESS_TOKEN: token,
    })

  await check('org login access-token', async () => {
    const { result, message } = await signIn(await fetchToken(simulator))
    assert.equal(result?.orgId, orgId, message)
    assert.equal(result.username, username)
  })
  await check('org login access-token with a token that is not good', async () => {
    const { status, message } = await signIn(`${orgId.slice(0, 15)}!AQ${'x'.repeat(90)}`)
    assert.notEqual(status, 0)
    assert.match(message, /Could not retrieve the username|Bad_OAuth_Token|[Ii]nvalid/)
  })
  await check('org display', async () => {
    const { result, message } = await sf(['org', 'display', '--target-org', username, '--json'])
    assert.equal(result?.id, orgId, message)
    assert.deepEqual([new URL(result.instanceUrl).origin, result.connectedStatus], [url, 'Connected'])
  })
  await check('org list', async () => {
    const { result, message } = await sf(['org', 'list', '--json'])
    const known = Object.values(result ?? {}).flat()
    assert.ok(
      known.some(org => org.orgId === orgId && org.connectedStatus === 'Connected'),
      message ?? JSON.stringify(known),
    )
  })
  await check('org list users', async () => {
    const { result, message } = await sf(['org', 'list', 'users', '--target-org', username, '--json'])
    assert.deepEqual(
      result?.map(user => [user.username, user.orgId, user.profileName]),
      [[username, orgId, 'System Administrator']],
      message,
    )
  })
  await check('org display user', async () => {
    const { result, message } = await sf(['org', 'display', 'user', '--target-org', username, '--json'])
    assert.equal(result?.username, username, message)
    if (userId) assert.equal(result.id, userId)
  })
}
