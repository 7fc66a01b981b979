import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

interface SubResult {
  body: unknown
  httpStatusCode: number
  referenceId: string | null
  httpHeaders: Record<string, string>
}

async function composite(compositeRequest: unknown[], allOrNone = false) {
  const reply = await session.send('POST', '/composite', { allOrNone, compositeRequest })
  return { status: reply.status, results: (reply.body as { compositeResponse: SubResult[] }).compositeResponse }
}
const url = (path: string) => `/services/data/v64.0${path}`
const createLead = (referenceId: string, body: unknown) => ({
  method: 'POST',
  url: url('/sobjects/Lead'),
  referenceId,
  body,
})

test('later subrequests use the answers of earlier ones; creates carry Location; it all counts as one call', async () => {
  const before = session.simulator.control.requests().api
  const { status, results } = await composite([
    createLead('a', { LastName: 'A', Company: 'Acme' }),
    { method: 'GET', url: url('/sobjects/Lead/@{a.id}?fields=Company'), referenceId: 'b' },
    { method: 'GET', url: url("/query?q=SELECT+Id+FROM+Lead+WHERE+Id='@{a.id}'"), referenceId: 'c' },
  ])
  expect(status).toBe(200)
  expect(results[0]?.httpHeaders.Location).toMatch(/^\/services\/data\/v64\.0\/sobjects\/Lead\/00Q/)
  expect(results[1]).toMatchObject({ httpStatusCode: 200, referenceId: 'b', body: { Company: 'Acme' } })
  expect(results[2]?.body).toMatchObject({ totalSize: 1 })
  expect(session.simulator.control.requests().api - before).toBe(1)
})

test('26 subrequests, or 6 queries: HTTP 200 with one pseudo-response LIMIT_EXCEEDED, referenceId null', async () => {
  const query = (referenceId: string) => ({ method: 'GET', url: url('/query?q=SELECT+Id+FROM+Lead'), referenceId })
  for (const requests of [
    Array.from({ length: 26 }, () => createLead('x', {})),
    Array.from({ length: 6 }, (_, index) => query(`q${index}`)),
  ]) {
    const { status, results } = await composite(requests)
    expect(status).toBe(200)
    expect(results).toMatchObject([{ referenceId: null, body: [{ errorCode: 'LIMIT_EXCEEDED' }] }])
  }
})

test('allOrNone: nothing stays, the others say PROCESSING_HALTED', async () => {
  const count = () => session.simulator.control.records('Lead').length
  const before = count()
  const { results } = await composite(
    [createLead('a', { LastName: 'A', Company: 'X' }), createLead('b', { Company: 'X' })],
    true,
  )
  expect(results[0]?.body).toEqual([
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ])
  expect(results[1]).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] })
  expect(count()).toBe(before)
})

test('collections use statusCode, roll back together when asked to, and refuse more than 200', async () => {
  const record = (body: unknown) => ({ attributes: { type: 'Lead' }, ...(body as object) })
  const records = [record({ LastName: 'A', Company: 'X' }), record({ Company: 'X' })]
  const loose = await session.send('POST', '/composite/sobjects', { records })
  expect(loose.body).toMatchObject([
    { success: true },
    { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] },
  ])
  const strict = await session.send('POST', '/composite/sobjects', { allOrNone: true, records })
  expect(strict.body).toMatchObject([
    { errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
    { success: false },
  ])
  const many = await session.send('POST', '/composite/sobjects', {
    records: Array.from({ length: 201 }, () => records[0]),
  })
  expect(many.body).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }])
})

test('retrieve by ids gives null for a missing one', async () => {
  const [id = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Acme' }])
  const reply = await session.send('POST', '/composite/sobjects/Account', {
    ids: [id, '001000000000000AAA'],
    fields: ['Name'],
  })
  expect(reply.body).toMatchObject([{ Name: 'Acme' }, null])
})

test('the limits header and /limits agree', async () => {
  const reply = await session.send('GET', '/limits')
  const { Max, Remaining } = (reply.body as { DailyApiRequests: { Max: number; Remaining: number } }).DailyApiRequests
  expect(reply.headers.get('sforce-limit-info')).toBe(`api-usage=${Max - Remaining}/${Max}`)
})
