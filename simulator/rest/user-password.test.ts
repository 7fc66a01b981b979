import { afterEach, expect, test } from 'vitest'
import { sessions } from '../testing/open-scenario'
import { errorsOf, openSession } from '../testing/open-session'

const use = sessions(afterEach)

test('a password is set, reset and asked about under its user', async () => {
  const session = await use(openSession({ scenario: { passwordExpired: true } }))
  const { simulator, send } = session
  const path = `/sobjects/User/${simulator.userId}/password`
  expect((await send('GET', path)).body).toEqual({ isExpired: true })
  expect(await send('POST', path, { NewPassword: 'fresh1234' })).toMatchObject({ status: 204, body: '' })
  expect(simulator.credentials.password).toBe('fresh1234')
  expect((await send('GET', path)).body).toEqual({ isExpired: false })
  const reset = await send('DELETE', path)
  expect([reset.status, reset.body]).toEqual([200, { NewPassword: simulator.credentials.password }])
  expect(simulator.credentials.password).not.toBe('fresh1234')
  expect(errorsOf(await send('POST', path, {}))[0]?.errorCode).toBe('INVALID_NEW_PASSWORD')
  expect((await send('GET', '/sobjects/User/005000000000000AAA/password')).status).toBe(404)
  expect((await send('PATCH', path, { NewPassword: 'x' })).status).toBe(405)
})

test("another user's password is for those who may reset passwords", async () => {
  const users = [{ username: 'grace@wow.example', name: 'Grace Hopper' }]
  const objects = { User: ['read' as const] }
  const permissionSets = {
    Plain: { objects },
    Helpdesk: { users: [] as string[], objects, system: ['ResetPasswords'] },
  }
  const { simulator, send } = await use(openSession({ scenario: { users, permissionSets } }))
  const grace = simulator.control.records('User').find(user => user.Username === 'grace@wow.example')
  const path = `/sobjects/User/${String(grace?.Id)}/password`
  const refused = await send('POST', path, { NewPassword: 'fresh1234' })
  expect([refused.status, errorsOf(refused)]).toEqual([
    403,
    [{ message: 'You do not have permission to view this record.', errorCode: 'INSUFFICIENT_ACCESS' }],
  ])
  expect((await send('GET', `/sobjects/User/${simulator.userId}/password`)).body).toEqual({ isExpired: false })
  permissionSets.Helpdesk.users = [simulator.credentials.username]
  simulator.control.changeScenario({ permissionSets })
  expect((await send('POST', path, { NewPassword: 'fresh1234' })).status).toBe(204)
})
