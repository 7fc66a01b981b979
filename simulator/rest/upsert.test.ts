import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: { fields: [{ object: 'Account', name: 'Ext__c', length: 64, externalId: true }] },
  })
})
afterAll(() => session.simulator.close())

const send = (method: string, value: string, body?: unknown, version = '64.0') =>
  session.send(method, `/services/data/v${version}/sobjects/Account/Ext__c/${value}`, body)
const insert = (values: object) => session.simulator.control.insertRecords('Account', [{ ...values }])[0] ?? ''

test('201 created, 200 not created; older versions answer 204', async () => {
  const created = await send('PATCH', 'a%2Fb', { Name: 'Acme' })
  const { id } = created.body as { id: string }
  expect([created.status, created.body]).toEqual([201, { id, success: true, errors: [], created: true }])
  expect((await session.send('GET', `/sobjects/Account/${id}`)).body).toMatchObject({ Ext__c: 'a/b' })
  const updated = await send('PATCH', 'a%2Fb', { Name: 'Beta' })
  expect([updated.status, updated.body]).toEqual([200, { id, success: true, errors: [], created: false }])
  const old = await send('PATCH', 'a%2Fb', { Name: 'Gamma' }, '45.0')
  expect([old.status, old.body]).toEqual([204, ''])
  expect((await send('PATCH', 'new', { Name: 'x' }, '45.0')).body).not.toHaveProperty('created')
})

test('300 and the addresses of all that carry the value', async () => {
  const ids = [insert({ Name: 'A', Ext__c: 'twice' }), insert({ Name: 'B', Ext__c: 'twice' })]
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    const reply = await send(method, 'twice', method === 'PATCH' ? { Name: 'x' } : undefined)
    expect([reply.status, reply.body]).toEqual([300, ids.map(id => `/services/data/v64.0/sobjects/Account/${id}`)])
  }
})

test('read and deleted by external id; updateOnly creates nothing', async () => {
  insert({ Name: 'Acme', Ext__c: 'here' })
  expect((await send('GET', 'here')).body).toMatchObject({ Name: 'Acme' })
  expect((await send('DELETE', 'here')).status).toBe(204)
  for (const method of ['GET', 'DELETE']) expect((await send(method, 'here')).status).toBe(404)
  expect((await send('PATCH', 'here?updateOnly=true', { Name: 'x' })).status).toBe(404)
  expect((await send('POST', 'here', {})).status).toBe(405)
})

test('the value stands in the address only; a field must be an external id', async () => {
  expect(errorsOf(await send('PATCH', 'x', { Name: 'x', ext__c: 'x' }))).toEqual([
    { message: 'The Ext__c field should not be specified in the sobject data.', errorCode: 'INVALID_FIELD' },
  ])
  const other = await session.send('PATCH', '/sobjects/Account/Site/x', { Name: 'x' })
  expect([other.status, errorsOf(other)[0]?.message]).toEqual([
    404,
    'Provided external ID field does not exist or is not accessible: Site',
  ])
})

test('an old client posts its PATCH; by Id, and without one', async () => {
  const id = insert({ Name: 'Acme' })
  expect((await session.send('POST', `/sobjects/Account/${id}?_HttpMethod=PATCH`, { Name: 'Beta' })).status).toBe(204)
  expect((await session.send('PATCH', `/sobjects/Account/Id/${id}`, { Site: 'Rome' })).status).toBe(200)
  expect((await session.send('GET', `/sobjects/Account/${id}`)).body).toMatchObject({ Name: 'Beta', Site: 'Rome' })
  expect((await session.send('POST', '/sobjects/Account/Id', { Name: 'New' })).status).toBe(201)
  expect((await session.send('PATCH', '/sobjects/Account/Id', { Name: 'New' })).status).toBe(405)
})

test('the id stands in the address, too', async () => {
  const id = insert({ Name: 'Acme' })
  const expected = [
    { message: 'The Id field should not be specified in the sobject data.', errorCode: 'INVALID_FIELD' },
  ]
  expect(errorsOf(await session.send('PATCH', `/sobjects/Account/${id}`, { id, Name: 'x' }))).toEqual(expected)
  expect(errorsOf(await session.send('POST', '/sobjects/Account', { Id: id, Name: 'x' }))).toEqual(expected)
})
