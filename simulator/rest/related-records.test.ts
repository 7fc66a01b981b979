import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
let account = ''
let contact = ''
beforeAll(async () => {
  session = await openSession()
  ;[account = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Acme' }])
  ;[contact = ''] = session.simulator.control.insertRecords('Contact', [{ LastName: 'Doe', AccountId: account }])
})
afterAll(() => session.simulator.close())

test('a parent, and the parent of a parent', async () => {
  const parent = await session.send('GET', `/sobjects/Contact/${contact}/Account?fields=Name`)
  expect(parent.body).toMatchObject({ attributes: { type: 'Account' }, Name: 'Acme' })
  const owner = await session.send('GET', `/sobjects/contact/${contact}/account/owner`)
  expect(owner.body).toMatchObject({ attributes: { type: 'User' }, Id: session.simulator.userId })
  expect((await session.send('PATCH', `/sobjects/Contact/${contact}/Account`, { Site: 'Rome' })).status).toBe(204)
  expect((await session.send('GET', `/sobjects/Account/${account}?fields=Site`)).body).toMatchObject({ Site: 'Rome' })
})

test('children are the answer of a query, also when there are none', async () => {
  const children = await session.send('GET', `/sobjects/Account/${account}/Contacts?fields=LastName`)
  expect(children.body).toMatchObject({ totalSize: 1, done: true, records: [{ LastName: 'Doe' }] })
  const none = await session.send('GET', `/sobjects/Account/${account}/Opportunities`)
  expect([none.status, recordsOf(none)]).toEqual([200, []])
  expect((await session.send('PATCH', `/sobjects/Account/${account}/Contacts`, {})).status).toBe(405)
})

test('no parent, no such relationship, no such record, no such field', async () => {
  for (const path of [`Account/${account}/Parent`, `Account/${account}/Nope`, 'Account/001000000000001AAA/Owner']) {
    expect([path, (await session.send('GET', `/sobjects/${path}`)).status]).toEqual([path, 404])
  }
  const field = await session.send('GET', `/sobjects/Account/${account}/Contacts?fields=Nope`)
  expect([field.status, errorsOf(field)[0]?.errorCode]).toEqual([400, 'INVALID_FIELD'])
  const old = await session.send('GET', `/services/data/v35.0/sobjects/Contact/${contact}/Account`)
  expect(old.status).toBe(404)
})
