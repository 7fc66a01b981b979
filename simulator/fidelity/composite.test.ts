import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

interface Subanswer {
  body: unknown
  httpStatusCode: number
  referenceId: string | null
  httpHeaders: Record<string, string>
}

const url = (path: string) => `/services/data/v64.0${path}`
const createAccount = (referenceId: string, body: unknown = { Name: referenceId }) => ({
  method: 'POST',
  url: url('/sobjects/Account'),
  referenceId,
  body,
})
const accounts = () => session.simulator.control.records('Account').length

async function composite(compositeRequest: unknown[], allOrNone = false): Promise<Subanswer[]> {
  const reply = await session.send('POST', '/composite', { allOrNone, compositeRequest })
  expect(reply.status).toBe(200)
  return (reply.body as { compositeResponse: Subanswer[] }).compositeResponse
}

test('26 subrequests: HTTP 200 with one pseudo-response LIMIT_EXCEEDED, referenceId null; allOrNone: PROCESSING_HALTED; @{ref.id}; httpHeaders.Location', async () => {
  const before = accounts()
  const many = await composite(Array.from({ length: 26 }, (_, index) => createAccount(`a${index}`)))
  expect(JSON.stringify(many)).toBe(
    '[{"body":[{"errorCode":"LIMIT_EXCEEDED","message":"The request can’t contain more than 25 operations."}],"httpHeaders":{},"httpStatusCode":400,"referenceId":null}]',
  )
  const strict = await composite([createAccount('good'), createAccount('bad', {}), createAccount('late')], true)
  const halted = [
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ]
  expect(strict).toEqual([
    { body: halted, httpHeaders: {}, httpStatusCode: 400, referenceId: 'good' },
    {
      body: [{ message: 'Required fields are missing: [Name]', errorCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }],
      httpHeaders: {},
      httpStatusCode: 400,
      referenceId: 'bad',
    },
    { body: halted, httpHeaders: {}, httpStatusCode: 400, referenceId: 'late' },
  ])
  expect(accounts()).toBe(before)
  const [parent, child] = await composite([
    createAccount('parent'),
    createAccount('child', { Name: 'child', ParentId: '@{parent.id}' }),
  ])
  const { id } = parent?.body as { id: string }
  expect(parent?.httpHeaders).toEqual({ Location: url(`/sobjects/Account/${id}`) })
  const childId = (child?.body as { id: string }).id
  expect((await session.send('GET', `/sobjects/Account/${childId}`)).body).toMatchObject({ ParentId: id })
})

test('collections: > 200 EXCEEDED_ID_LIMIT; ALL_OR_NONE_OPERATION_ROLLED_BACK; unknown id INVALID_CROSS_REFERENCE_KEY; retrieve gives null for missing', async () => {
  const record = (values: object) => ({ attributes: { type: 'Account' }, ...values })
  const many = await session.send('POST', '/composite/sobjects', {
    records: Array.from({ length: 201 }, () => record({ Name: 'x' })),
  })
  expect([many.status, many.body]).toEqual([
    400,
    [
      {
        message: 'record limit reached. cannot submit more than 200 records into this call',
        errorCode: 'EXCEEDED_ID_LIMIT',
      },
    ],
  ])
  const before = accounts()
  const strict = await session.send('POST', '/composite/sobjects', {
    allOrNone: true,
    records: [record({ Name: 'good' }), record({})],
  })
  const rolledBack = 'Record rolled back because not all records were valid and the request was using AllOrNone header'
  expect([strict.status, strict.body]).toEqual([
    200,
    [
      {
        success: false,
        errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: rolledBack, fields: [] }],
      },
      {
        success: false,
        errors: [
          { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]', fields: ['Name'] },
        ],
      },
    ],
  ])
  expect(accounts()).toBe(before)
  const unknown = await session.send('PATCH', '/composite/sobjects', {
    records: [record({ id: '001000000000001AAA', Name: 'x' })],
  })
  expect(unknown.body).toEqual([
    {
      success: false,
      errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }],
    },
  ])
  const [id = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Acme' }])
  const read = await session.send('POST', '/composite/sobjects/Account', {
    ids: [id, '001000000000001AAA'],
    fields: ['Name'],
  })
  expect(read.body).toEqual([
    { attributes: { type: 'Account', url: url(`/sobjects/Account/${id}`) }, Name: 'Acme' },
    null,
  ])
})

test('Sforce-Limit-Info: api-usage=n/max on data answers agrees with /limits DailyApiRequests, on 204 answers too', async () => {
  const [id = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Acme' }])
  const limits = await session.send('GET', '/limits')
  const { Max, Remaining } = (limits.body as { DailyApiRequests: { Max: number; Remaining: number } }).DailyApiRequests
  expect(limits.headers.get('sforce-limit-info')).toBe(`api-usage=${Max - Remaining}/${Max}`)
  const changed = await session.send('PATCH', `/sobjects/Account/${id}`, { Name: 'Beta' })
  expect([changed.status, changed.headers.get('sforce-limit-info')]).toEqual([
    204,
    `api-usage=${Max - Remaining + 1}/${Max}`,
  ])
  await composite([createAccount('a'), createAccount('b')])
  const read = await session.send('GET', `/sobjects/Account/${id}`)
  expect(read.headers.get('sforce-limit-info')).toBe(`api-usage=${Max - Remaining + 3}/${Max}`)
})
