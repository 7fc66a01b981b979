import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: {
      fields: [{ object: 'Account', name: 'Ext__c', length: 64, externalId: true }],
      duplicateRules: [{ object: 'Lead', match: ['Email'] }],
    },
  })
})
afterAll(() => session.simulator.close())

const row = (type: string, values: object) => ({ attributes: { type }, ...values })
const account = (values: object) => row('Account', values)
const COLLECTION = '/composite/sobjects'
const insert = (object: string, values: object) =>
  session.simulator.control.insertRecords(object, [{ ...values }])[0] ?? ''
const patch = (records: unknown, more = {}) => session.send('PATCH', COLLECTION, { records, ...more })
const upsert = (records: unknown, field = 'Ext__c') =>
  session.send('PATCH', `${COLLECTION}/Account/${field}`, { records })
interface RowResult {
  id?: string
  success: boolean
  errors: { statusCode: string; message: string; fields: string[] }[]
}
const rowsOf = (reply: { body: unknown }) => reply.body as RowResult[]
const ROLLED_BACK = 'ALL_OR_NONE_OPERATION_ROLLED_BACK'

test('create: types may be mixed; a duplicate is told in short', async () => {
  const lead = row('Lead', { LastName: 'Doe', Company: 'Acme', Email: 'jo@acme.example' })
  const first = await session.send('POST', COLLECTION, { records: [account({ Name: 'Acme' }), lead] })
  expect(rowsOf(first).map(({ success, errors }) => [success, errors])).toEqual([
    [true, []],
    [true, []],
  ])
  const again = await session.send('POST', COLLECTION, { records: [lead] })
  expect(again.body).toEqual([
    {
      success: false,
      errors: [{ statusCode: 'DUPLICATES_DETECTED', message: 'Use one of these records?', fields: [] }],
    },
  ])
})

test('create: no records, a null, an unknown type or field, types back and forth', async () => {
  for (const body of [{}, { records: [] }]) {
    expect(errorsOf(await session.send('POST', COLLECTION, body))).toEqual([
      { message: 'At least 1 record is required', errorCode: 'REQUIRED_FIELD_MISSING' },
    ])
  }
  const unreadable = await session.send('POST', COLLECTION, { records: [null] })
  expect([unreadable.status, errorsOf(unreadable)[0]?.errorCode]).toEqual([400, 'INVALID_FIELD'])
  const odd = await session.send('POST', COLLECTION, {
    records: [row('Nope', {}), { Name: 'x' }, account({ Name: 'x', No: 1 })],
  })
  expect(rowsOf(odd).map(({ errors }) => errors[0]?.statusCode)).toEqual([
    'INVALID_TYPE',
    'INVALID_TYPE',
    'INVALID_FIELD',
  ])
  expect(rowsOf(odd)[2]?.errors[0]?.fields).toEqual([])
  const values = [account({ Name: 'x', NumberOfEmployees: 'many' }), account({ Name: 'x' })]
  const unread = rowsOf(await session.send('POST', COLLECTION, { records: values }))
  expect(unread[0]?.errors[0]).toEqual({
    statusCode: 'INVALID_FIELD',
    message:
      "Json Deserialization failed on token 'NumberOfEmployees' and has left off in the middle of parsing a row. Will " +
      'go to end of row to begin parsing the next row',
    fields: [],
  })
  expect(unread[1]?.success).toBe(true)
  const mixed = Array.from({ length: 11 }, (_, index) => (index % 2 ? account({ Name: 'x' }) : row('Lead', {})))
  expect((await session.send('POST', COLLECTION, { records: mixed })).status).toBe(400)
})

test('update: by id; without one; of another type; all or none', async () => {
  const id = insert('Account', { Name: 'Acme' })
  const contact = insert('Contact', { LastName: 'Doe' })
  const loose = await patch([
    account({ id, Name: 'Beta' }),
    account({ Name: 'x' }),
    account({ Id: contact, Name: 'x' }),
  ])
  expect(loose.body).toEqual([
    { id, success: true, errors: [] },
    {
      success: false,
      errors: [{ statusCode: 'MISSING_ARGUMENT', message: 'Id not specified in an update call', fields: [] }],
    },
    {
      success: false,
      errors: [
        { statusCode: 'MALFORMED_ID', message: `Account ID: id value of incorrect type: ${contact}`, fields: ['Id'] },
      ],
    },
  ])
  const strict = await patch([account({ id, Name: 'Gamma' }), account({ id, Name: null })], { allOrNone: true })
  expect(rowsOf(strict)).toMatchObject([
    { id, success: false, errors: [{ statusCode: ROLLED_BACK }] },
    { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] },
  ])
  expect((await session.send('GET', `/sobjects/Account/${id}`)).body).toMatchObject({ Name: 'Beta' })
})

test('delete: of several types; malformed, twice, none, all or none', async () => {
  const ids = [insert('Account', { Name: 'Acme' }), insert('Contact', { LastName: 'Doe' })]
  const remove = (list: string[], more = '') => session.send('DELETE', `${COLLECTION}?ids=${list.join(',')}${more}`)
  const strict = await remove([...ids, '001RM000003oLrB000'], '&allOrNone=true')
  expect(strict.body).toMatchObject([
    { id: ids[0], success: false, errors: [{ statusCode: ROLLED_BACK }] },
    { id: ids[1], success: false, errors: [{ statusCode: ROLLED_BACK }] },
    {
      success: false,
      errors: [{ statusCode: 'MALFORMED_ID', message: 'malformed id 001RM000003oLrB000', fields: [] }],
    },
  ])
  expect((await remove(ids)).body).toEqual(ids.map(id => ({ id, success: true, errors: [] })))
  expect((await remove(ids.slice(0, 1))).body).toEqual([
    { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }] },
  ])
  expect(errorsOf(await session.send('DELETE', COLLECTION))).toEqual([
    { message: 'At least 1 Id is required.', errorCode: 'REQUIRED_FIELD_MISSING' },
  ])
})

test('upsert: created or not; one value for several records; no value', async () => {
  const first = await upsert([account({ Ext__c: 'a', Name: 'A' }), account({ ext__c: 'b', Name: 'B' })])
  const [a = '', b = ''] = rowsOf(first).map(({ id }) => id)
  expect(JSON.stringify(first.body)).toBe(
    JSON.stringify([a, b].map(id => ({ id, success: true, errors: [], created: true }))),
  )
  expect((await upsert([account({ Ext__c: 'a', Name: 'A2' })])).body).toEqual([
    { id: a, success: true, errors: [], created: false },
  ])
  const other = insert('Account', { Name: 'B too', Ext__c: 'b' })
  const odd = await upsert([account({ Ext__c: 'b', Name: 'x' }), account({ Name: 'x' }), row('Lead', { Ext__c: 'c' })])
  expect(rowsOf(odd).map(({ errors }) => errors[0])).toMatchObject([
    {
      statusCode: 'DUPLICATE_EXTERNAL_ID',
      message: `Ext__c: more than one record found for external id field: [${b}, ${other}]`,
    },
    { statusCode: 'MISSING_ARGUMENT', message: 'Ext__c not specified' },
    { statusCode: 'INVALID_TYPE' },
  ])
  const twice = await upsert([account({ Ext__c: 'd', Name: 'D' }), account({ Ext__c: 'D', Name: 'D' })])
  expect(rowsOf(twice).map(({ errors }) => errors[0]?.statusCode)).toEqual(['DUPLICATE_VALUE', 'DUPLICATE_VALUE'])
})

test('upsert by Id: null makes a new record', async () => {
  const [created] = rowsOf(await upsert([account({ Id: null, Name: 'New' })], 'Id'))
  expect(created).toMatchObject({ success: true, created: true })
  expect((await upsert([account({ Id: created?.id, Name: 'Newer' })], 'Id')).body).toMatchObject([
    { id: created?.id, created: false },
  ])
  expect((await upsert([account({ Name: 'x' })], 'Site')).status).toBe(404)
})

test('retrieve: by GET and by POST, in the order asked for; a malformed id or field is refused', async () => {
  const [a, b] = [insert('Account', { Name: 'A' }), insert('Account', { Name: 'B' })]
  const get = (query: string) => session.send('GET', `${COLLECTION}/account?${query}`)
  expect((await get(`ids=${b},001000000000001AAA,${a}&fields=id,name`)).body).toMatchObject([
    { attributes: { type: 'Account' }, Id: b, Name: 'B' },
    null,
    { Id: a, Name: 'A' },
  ])
  expect((await get('ids=003RM000003oLrB000&fields=Id')).body).toEqual([
    { errorCode: 'MALFORMED_ID', message: 'malformed id 003RM000003oLrB000' },
  ])
  for (const query of [`ids=${a}&fields=Nope`, `ids=${a}`, 'fields=Id']) expect((await get(query)).status).toBe(400)
  expect((await session.send('POST', `${COLLECTION}/Nope`, { ids: [a], fields: ['Id'] })).status).toBe(404)
})

test('inside a composite that is all or none a collection is, too', async () => {
  const reply = await session.send('POST', '/composite', {
    allOrNone: true,
    compositeRequest: [
      {
        method: 'POST',
        url: `/services/data/v64.0${COLLECTION}`,
        referenceId: 'rows',
        body: { allOrNone: false, records: [account({ Name: 'x' }), account({})] },
      },
      { method: 'POST', url: '/services/data/v64.0/sobjects/Account', referenceId: 'one', body: { Name: 'x' } },
    ],
  })
  expect(reply.body).toMatchObject({
    compositeResponse: [
      { httpStatusCode: 200, body: [{ errors: [{ statusCode: ROLLED_BACK }] }, { success: false }] },
      { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
    ],
  })
})
