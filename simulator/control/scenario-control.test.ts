import { afterAll, beforeEach, expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeEach(async () => {
  await session?.simulator.close()
  session = await openSession({
    scenario: { searchDelay: 5, restrictedPicklists: ['Lead.LeadSource'], sharing: { Account: 'read' } },
  })
})
afterAll(() => session.simulator.close())

const control = (method: string, path: string, body?: unknown) => askControl(session.simulator, method, path, body)

const LEAD = { LastName: 'Doe', Company: 'Acme' }
const status = async (values: Record<string, unknown>) =>
  (await session.send('POST', '/sobjects/Lead', { ...LEAD, ...values })).status

test('flags replace, lists add; DELETE goes back to the start', async () => {
  expect((await control('POST', 'scenario', { sandbox: true, restrictedPicklists: ['Lead.Rating'] })).status).toBe(204)
  expect(recordsOf(await session.query('SELECT IsSandbox FROM Organization'))).toMatchObject([{ IsSandbox: true }])
  expect(await status({ Rating: 'Lukewarm' })).toBe(400)
  expect(await status({ LeadSource: 'Wow' })).toBe(400)
  expect((await control('DELETE', 'scenario')).status).toBe(204)
  expect(recordsOf(await session.query('SELECT IsSandbox FROM Organization'))).toMatchObject([{ IsSandbox: false }])
  expect(await status({ Rating: 'Lukewarm' })).toBe(201)
  expect(await status({ LeadSource: 'Wow' })).toBe(400)
})

test('maps add up as well', async () => {
  await control('POST', 'scenario', {
    sharing: { Lead: 'private' },
    permissionSets: { P: { objects: { Account: ['read'], Lead: ['read'] } } },
  })
  const [lead] = session.simulator.control.insertRecords('Lead', [{ ...LEAD, OwnerId: '005000000000009AAA' }])
  expect((await session.send('GET', `/sobjects/Lead/${String(lead)}`)).status).toBe(404)
  const organization = await session.query('SELECT DefaultAccountAccess, DefaultLeadAccess FROM Organization')
  expect(recordsOf(organization)).toMatchObject([{ DefaultAccountAccess: 'Read', DefaultLeadAccess: 'None' }])
})

test('what makes no sense is a sentence, and changes nothing', async () => {
  const refused = async (body: unknown) => {
    const reply = await control('POST', 'scenario', body)
    expect(reply.status).toBe(400)
    return (reply.body as { error: string }).error
  }
  expect(await refused({ soapLogn: false })).toBe('there is no switch "soapLogn"')
  expect(await refused({ sandbox: 'yes' })).toBe('"sandbox": expected boolean, received string')
  expect(await refused({ duplicateRules: [{ object: 'Lead' }] })).toBe('"duplicateRules.0.match": is missing')
  expect(await refused({ restrictedPicklists: ['Lead.Nope'] })).toBe('"restrictedPicklists": Lead has no field Nope')
  expect(await refused({ sharing: { Nope: 'private' } })).toBe('"sharing": there is no object Nope')
  expect(await refused({ assignmentRules: [{ name: 'A', entries: [{ owner: 'Nobody' }] }] })).toBe(
    '"assignmentRules": there is no queue and no user named Nobody',
  )
  expect(await refused({ validationRules: [{ object: 'Lead', when: 'Nope = 1', message: 'x' }] })).toMatch(
    /^"validationRules": the condition Nope = 1 cannot be read: No such column 'Nope' on entity 'Lead'\./,
  )
  expect(await refused({ objects: [{ name: 'Standard' }] })).toContain('ends in __c')
  expect(await refused({ events: [{ account: 'x' }] })).toContain('an event has one of convert, merge')
  expect(await refused({ records: { Lead: [{ Nope: 1 }] } })).toBe('"records.Lead.0": Lead has no field Nope')
  expect(await refused({ restrictedPicklists: ['Lead.Company'] })).toBe(
    '"restrictedPicklists": Lead.Company is no picklist',
  )
  expect(await refused({ permissionSets: { P: { users: ['nobody'] } } })).toBe(
    '"permissionSets": there is no user nobody',
  )
  expect(await refused({ callbackUrls: ['nowhere'] })).toContain('"callbackUrls.0": an address is expected')
  expect(await status({ Rating: 'Lukewarm' })).toBe(201)
})

test('a field on nothing, a reference to nothing, and a field described twice', async () => {
  const refused = async (body: unknown) => (await control('POST', 'scenario', body)).body
  const field = { object: 'Lead', name: 'Twin__c' }
  expect(await refused({ fields: [{ ...field, object: 'Leed' }] })).toEqual({
    error: '"fields": there is no object Leed',
  })
  expect(await refused({ fields: [{ ...field, type: 'reference' }] })).toEqual({
    error: '"fields": the reference Lead.Twin__c needs "referenceTo"',
  })
  expect(await refused({ fields: [{ ...field, referenceTo: 'Nope__c' }] })).toEqual({
    error: '"fields": there is no object Nope__c',
  })
  expect(await refused({ fields: [field, { ...field, name: 'TWIN__c' }] })).toEqual({
    error: '"fields": Lead.TWIN__c is described twice',
  })
  expect(await refused({ objects: [{ name: 'Pair__c', fields: [{ name: 'F__c' }, { name: 'F__c' }] }] })).toEqual({
    error: '"objects": Pair__c.F__c is described twice',
  })
  expect((await session.query('SELECT Twin__c FROM Lead')).status).toBe(400)
  expect((await control('POST', 'scenario', { fields: [field] })).status).toBe(204)
  expect((await control('POST', 'scenario', { fields: [{ ...field, name: 'twin__c' }] })).status).toBe(204)
})

test('when an event is impossible, neither records nor switches of its scenario stay', async () => {
  const scenario = {
    sandbox: true,
    records: { Account: [{ Name: 'Half' }] },
    events: [{ delete: 'Account:Half' }, { purge: 'Account:Half' }, { delete: 'Account:Nobody' }],
  }
  expect(await control('POST', 'scenario', scenario)).toEqual({
    status: 400,
    body: { error: '"events.2": There is no Account:Nobody' },
  })
  expect((await control('GET', 'records/Account')).body).toEqual([])
  expect(recordsOf(await session.query('SELECT IsSandbox FROM Organization'))).toMatchObject([{ IsSandbox: false }])
})

test('merge, convert, delete, undelete and purge as calls', async () => {
  const { control: inside } = session.simulator
  const [stays, goes] = inside.insertRecords('Account', [{ Name: 'Stays' }, { Name: 'Goes' }])
  expect(await control('POST', 'merge', { merge: ['Account:Goes'], into: stays })).toEqual({
    status: 200,
    body: { id: stays, mergedRecordIds: [goes], updatedRelatedIds: [] },
  })
  inside.insertRecords('Lead', [LEAD])
  const converted = await control('POST', 'convert', {
    record: 'Lead:Acme',
    account: 'Account:Stays',
    opportunity: false,
  })
  expect(converted.body).toMatchObject({ accountId: stays, opportunityId: null })
  expect((await control('POST', 'delete', { record: 'Account:Stays' })).body).toEqual({ id: stays })
  expect(recordsOf(await session.query('SELECT Id FROM Account'))).toEqual([])
  expect((await control('POST', 'undelete', { record: stays })).status).toBe(200)
  expect((await control('POST', 'purge', { record: stays })).body).toEqual({
    error: 'entity is not in the recycle bin',
  })
  expect((await control('POST', 'purge', { record: goes })).status).toBe(200)
  expect(await control('POST', 'convert', { record: 'Lead:Nobody' })).toEqual({
    status: 400,
    body: { error: 'There is no Lead:Nobody' },
  })
  expect(await control('POST', 'merge', { record: 'x' })).toMatchObject({ status: 400 })
})

test('a user who is not known cannot be unlocked', async () => {
  expect(await control('POST', 'unlock', { username: 'nobody' })).toEqual({
    status: 400,
    body: { error: 'There is no user nobody' },
  })
  expect((await control('POST', 'unlock', { username: session.simulator.credentials.username })).status).toBe(204)
})

test('users of a scenario own records, log in and see what their permission sets show', async () => {
  await control('POST', 'scenario', {
    users: [{ username: 'rep@sales.example', name: 'Rita Rep', password: 'secret', token: 'T1' }],
    permissionSets: { Rep: { users: ['Rep@Sales.example'], objects: { Lead: ['read'] } } },
    records: { Lead: [{ ...LEAD, OwnerId: 'User:Rita Rep' }] },
  })
  expect(recordsOf(await session.query('SELECT Owner.Name, Owner.Type FROM Lead'))).toMatchObject([
    { Owner: { Name: 'Rita Rep', Type: 'User' } },
  ])
  const { url } = session.simulator
  const answer = await fetch(`${url}/services/Soap/u/64.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body:
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com">' +
      '<username>rep@sales.example</username><password>secretT1</password></login></e:Body></e:Envelope>',
  })
  const [, token] = (await answer.text()).split(/<\/?sessionId>/)
  const headers = { authorization: `Bearer ${token ?? ''}` }
  expect((await session.send('GET', '/query?q=SELECT+Id+FROM+Lead', undefined, headers)).status).toBe(200)
  expect(errorsOf(await session.send('GET', '/query?q=SELECT+Id+FROM+Account', undefined, headers))[0]?.errorCode).toBe(
    'INVALID_TYPE',
  )
  expect((await session.query('SELECT Id FROM Account')).status).toBe(200)
})

test('an owner who is nobody', async () => {
  expect(errorsOf(await session.send('POST', '/sobjects/Lead', { ...LEAD, OwnerId: '005000000000009AAA' }))).toEqual([
    { message: 'Owner ID: owner cannot be blank', errorCode: 'INVALID_CROSS_REFERENCE_KEY', fields: ['OwnerId'] },
  ])
})

test('the same scenario posted twice puts its records in once, and lets its events happen once', async () => {
  const scenario = { records: { Account: [{ Name: 'Twice' }] }, events: [{ delete: 'Account:Twice' }] }
  for (let time = 0; time < 2; time += 1) expect((await control('POST', 'scenario', scenario)).status).toBe(204)
  expect(session.simulator.control.records('Account').filter(({ Name }) => Name === 'Twice')).toHaveLength(1)
})
