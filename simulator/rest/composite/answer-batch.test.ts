import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../../testing/open-session'

let session: TestSession
let account = ''
beforeAll(async () => {
  session = await openSession()
  ;[account = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Acme' }])
})
afterAll(() => session.simulator.close())

const batch = (batchRequests: unknown, more = {}) =>
  session.send('POST', '/composite/batch', { batchRequests, ...more })
const used = async () =>
  Number((await session.send('GET', '/limits')).headers.get('sforce-limit-info')?.split(/[=/]/)[1])
const read = () => ({ method: 'GET', url: `v64.0/sobjects/Account/${account}?fields=Name` })

test('results by position; a 204 has no result; each request is counted', async () => {
  const before = await used()
  const reply = await batch([
    { method: 'PATCH', url: `v64.0/sobjects/account/${account}`, richInput: { Name: 'Beta' } },
    read(),
    { method: 'Get', url: `/services/data/v60.0/sobjects/Account/${account}?fields=Name` },
  ])
  const record = (version: string) => ({
    attributes: { type: 'Account', url: `/services/data/v${version}/sobjects/Account/${account}` },
    Name: 'Beta',
    Id: account,
  })
  expect([reply.status, reply.body]).toEqual([
    200,
    {
      hasErrors: false,
      results: [
        { statusCode: 204, result: null },
        { statusCode: 200, result: record('64.0') },
        { statusCode: 200, result: record('60.0') },
      ],
    },
  ])
  expect((await used()) - before).toBe(4)
})

test('an error stops nothing, unless it was asked to', async () => {
  const wrong = { method: 'GET', url: 'v64.0/sobjects/Account/nothing' }
  const loose = await batch([wrong, read()])
  expect(loose.body).toMatchObject({ hasErrors: true, results: [{ statusCode: 404 }, { statusCode: 200 }] })
  const halted = await batch([wrong, read()], { haltOnError: true })
  expect([halted.status, halted.body]).toMatchObject([
    200,
    {
      hasErrors: true,
      results: [{ statusCode: 404 }, { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] }],
    },
  ])
})

test('a request that is malformed is refused as a whole', async () => {
  const malformed = [
    [{ method: 'BOGUS', url: 'v64.0/limits' }],
    [{ method: 'GET', url: 'limits' }],
    [{ method: 'GET', url: 'v64.0/composite' }],
    Array.from({ length: 26 }, read),
    'none',
  ]
  for (const requests of malformed) expect((await batch(requests)).status).toBe(400)
  expect((await session.send('GET', '/composite/batch')).status).toBe(405)
})
