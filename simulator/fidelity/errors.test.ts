import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const createLead = async () => {
  const reply = await session.send('POST', '/sobjects/Lead', { LastName: 'Doe', Company: 'Acme' })
  return (reply.body as { id: string }).id
}
/** A code and a text as they were sent: also the order of the two counts. */
const wire = (body: unknown) => JSON.stringify(body)
const NOT_FOUND = '[{"errorCode":"NOT_FOUND","message":"The requested resource does not exist"}]'

test('REST errors are arrays of message, errorCode, fields; collections say statusCode; INVALID_FIELD has no fields', async () => {
  const missing = await session.send('POST', '/sobjects/Lead', { Company: 'Acme' })
  expect([missing.status, wire(missing.body)]).toEqual([
    400,
    '[{"message":"Required fields are missing: [LastName]","errorCode":"REQUIRED_FIELD_MISSING","fields":["LastName"]}]',
  ])
  const unknown = await session.send('POST', '/sobjects/Account', { Name: 'Acme', FavoritePet__c: 'Dog' })
  expect([unknown.status, wire(unknown.body)]).toEqual([
    400,
    '[{"message":"No such column \'FavoritePet__c\' on sobject of type Account","errorCode":"INVALID_FIELD"}]',
  ])
  const row = { attributes: { type: 'Lead' }, Company: 'Acme' }
  const collection = await session.send('POST', '/composite/sobjects', { records: [row] })
  expect([collection.status, wire(collection.body)]).toEqual([
    200,
    '[{"success":false,"errors":[{"statusCode":"REQUIRED_FIELD_MISSING","message":"Required fields are missing: [LastName]","fields":["LastName"]}]}]',
  ])
})

test('401 Session expired or invalid; 404 The requested resource does not exist; a bad id is an unknown external ID field', async () => {
  const expired = await session.send('GET', '/limits', undefined, { authorization: 'Bearer 00D000000000001!nobody' })
  expect([expired.status, wire(expired.body)]).toEqual([
    401,
    '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
  ])
  expect(expired.headers.get('sforce-limit-info')).toBeNull()
  for (const path of [
    '/sobjects/Nope',
    '/nothing',
    '/services/data/v99.0/limits',
    '/sobjects/Lead/00Q000000000001EAA',
  ]) {
    const reply = await session.send('GET', path)
    expect([path, reply.status, wire(reply.body)]).toEqual([path, 404, NOT_FOUND])
    expect(reply.headers.get('sforce-limit-info')).toMatch(/^api-usage=/)
  }
  const bad = await session.send('GET', '/sobjects/Lead/nothing')
  expect([bad.status, wire(bad.body)]).toEqual([
    404,
    '[{"errorCode":"NOT_FOUND","message":"Provided external ID field does not exist or is not accessible: nothing"}]',
  ])
})

test('GET of a deleted record is 404 NOT_FOUND; a second DELETE is 404 ENTITY_IS_DELETED, entity is deleted, fields []', async () => {
  const path = `/sobjects/Lead/${await createLead()}`
  expect((await session.send('DELETE', path)).status).toBe(204)
  const read = await session.send('GET', path)
  expect([read.status, wire(read.body)]).toEqual([404, NOT_FOUND])
  const again = await session.send('DELETE', path)
  expect([again.status, wire(again.body)]).toEqual([
    404,
    '[{"message":"entity is deleted","errorCode":"ENTITY_IS_DELETED","fields":[]}]',
  ])
})

test('405 HTTP Method not allowed, Allowed are …; 403 TotalRequests Limit exceeded.; 414 html beyond 16 KB of URI', async () => {
  const method = await session.send('PATCH', '/sobjects/Account/', { Name: 'x' })
  expect([method.status, wire(method.body)]).toEqual([
    405,
    '[{"errorCode":"METHOD_NOT_ALLOWED","message":"HTTP Method \'PATCH\' not allowed. Allowed are HEAD,GET,POST"}]',
  ])
  session.simulator.control.setLimits({ max: 5, used: 5 })
  const limit = await session.send('GET', '/sobjects')
  session.simulator.control.setLimits({ max: 100_000, used: 0 })
  expect([limit.status, wire(limit.body)]).toEqual([
    403,
    '[{"message":"TotalRequests Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"}]',
  ])
  const long = await session.send('GET', `/query?q=${'x'.repeat(17_000)}`)
  expect([long.status, long.body]).toEqual([414, '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>'])
  expect(long.headers.get('content-type')).toContain('text/html')
  expect((await session.send('GET', `/query?q=${'x'.repeat(15_000)}`)).status).toBe(400)
})
