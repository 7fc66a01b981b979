import { afterAll, beforeAll, expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const control = (method: string, path: string, body?: unknown) => askControl(session.simulator, method, path, body)

test('faults over HTTP; one that makes no sense is refused', async () => {
  expect((await control('POST', 'faults', { kind: 'unavailable', on: 'query' })).status).toBe(204)
  expect((await session.query('SELECT Id FROM Lead')).status).toBe(503)
  const problems: [unknown, string][] = [
    [{ kind: 'earthquake' }, '"kind": expected one of "slow"|"stall-after-headers"|'],
    [{ kind: 'cut', on: 'qury' }, '"on.0": expected one of "login"|'],
    [{ kind: 'cut', tmies: 2 }, 'there is no switch "tmies"'],
    [{ kind: 'cut', times: 'often' }, '"times": a number from 1, or "forever", is expected'],
    [{ kind: 'slow', ms: '5' }, '"ms": expected number, received string'],
    [{ kind: 'login-refused' }, 'A login-refused fault needs "code"'],
    [{ kind: 'hidden-object', object: 'Leed' }, '"hidden-object": there is no object Leed'],
    [{ kind: 'hidden-field', object: 'Lead', field: 'Nope' }, '"hidden-field": Lead has no field Nope'],
  ]
  for (const [fault, problem] of problems) {
    const { status, body } = await control('POST', 'faults', fault)
    expect(status).toBe(400)
    expect((body as { error: string }).error).toContain(problem)
  }
  expect((await control('DELETE', 'faults')).status).toBe(204)
  expect((await session.query('SELECT Id FROM Lead')).status).toBe(200)
})

test('credentials, limits and switches that cannot be meant are refused', async () => {
  const refused = async (path: string, body: unknown) => {
    const reply = await control('POST', path, body)
    expect(reply.status).toBe(400)
    return (reply.body as { error: string }).error
  }
  expect(await refused('credentials', { pasword: 'x' })).toBe('there is no switch "pasword"')
  expect(await refused('credentials', { password: 5 })).toBe('"password": expected string, received number')
  expect(await refused('limits', { max: 'many' })).toBe('"max": expected number, received string')
  expect(await refused('scenario', [{ mfa: true }])).toBe('A JSON object is expected')
})

test('the request log counts what costs the organization, and keeps neither bodies nor tokens nor query texts', async () => {
  await control('DELETE', 'requests')
  await session.query("SELECT Id FROM Lead WHERE Company = 'secret'")
  await fetch(`${session.simulator.url}/services/oauth2/token`, { method: 'POST', body: 'grant_type=x' })
  const { body } = await control('GET', 'requests')
  expect(body).toMatchObject({
    total: 2,
    api: 1,
    logins: 1,
    byOperation: { query: 1, token: 1 },
    log: [
      { method: 'GET', path: '/services/data/v64.0/query', operation: 'query', status: 200 },
      { operation: 'token', status: 400 },
    ],
  })
  expect(JSON.stringify(body)).not.toContain('secret')
  expect(JSON.stringify(body)).not.toContain(session.token)
})

test('records are read, inserted, changed and removed past all rules', async () => {
  const inserted = await control('POST', 'records/Lead', [{ LastName: 'Raw', Company: 'Raw Ltd' }])
  const [id] = inserted.body as string[]
  await control('PATCH', `records/Lead/${id}`, { IsConverted: true, ConvertedAccountId: '0015g0000000001AAA' })
  expect(recordsOf(await session.query(`SELECT IsConverted FROM Lead WHERE Id = '${id}'`))).toMatchObject([
    { IsConverted: true },
  ])
  expect(errorsOf(await session.send('PATCH', `/sobjects/Lead/${id}`, { Company: 'x' }))[0]?.errorCode).toBe(
    'CANNOT_UPDATE_CONVERTED_LEAD',
  )
  await control('PATCH', `records/Lead/${id}`, { OwnerId: 'User:Integration User' })
  expect((await control('PATCH', `records/Lead/${id}`, { Nope: 1 })).body).toEqual({ error: 'Lead has no field Nope' })
  expect((await control('DELETE', `records/Lead/${id}`)).status).toBe(204)
  expect((await control('GET', 'records/Lead')).body).toEqual([])
  expect((await control('GET', 'records/Nope')).status).toBe(400)
})

test('custom fields appear in describe and can be written and queried', async () => {
  await control('POST', 'fields', {
    object: 'Lead',
    name: 'Wow_Analytics_URL__c',
    label: 'Wow Analytics URL',
    type: 'url',
  })
  const lead = { LastName: 'A', Company: 'B', Wow_Analytics_URL__c: 'https://wow.example/leads/1' }
  expect((await session.send('POST', '/sobjects/Lead', lead)).status).toBe(201)
  const found = await session.query(
    "SELECT Wow_Analytics_URL__c FROM Lead WHERE Wow_Analytics_URL__c = 'https://wow.example/leads/1'",
  )
  expect(recordsOf(found)).toHaveLength(1)
})

test('limits and sessions', async () => {
  await control('POST', 'limits', { max: 10, used: 10 })
  expect((await session.query('SELECT Id FROM Lead')).status).toBe(403)
  await control('POST', 'limits', { max: 1000, used: 0 })
  expect((await session.query('SELECT Id FROM Lead')).status).toBe(200)
  await control('DELETE', 'sessions')
  expect((await session.query('SELECT Id FROM Lead')).status).toBe(401)
})
