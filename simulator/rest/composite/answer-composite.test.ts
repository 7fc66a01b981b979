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

test('6 queries are too many: HTTP 200 with one pseudo-response LIMIT_EXCEEDED', async () => {
  const query = (_: unknown, index: number) => ({
    method: 'GET',
    url: url('/query?q=SELECT+Id+FROM+Lead'),
    referenceId: `q${index}`,
  })
  const { status, results } = await composite(Array.from({ length: 6 }, query))
  expect(status).toBe(200)
  expect(results).toMatchObject([{ referenceId: null, body: [{ errorCode: 'LIMIT_EXCEEDED' }] }])
})
