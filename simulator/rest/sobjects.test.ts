import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: { fields: [{ object: 'Lead', name: 'Wow_Analytics_Id__c', length: 64, externalId: true, unique: true }] },
  })
})
afterAll(() => session.simulator.close())

const create = (body: unknown, object = 'Lead') => session.send('POST', `/sobjects/${object}`, body)
const idOf = (reply: { body: unknown }) => (reply.body as { id: string }).id
const lead = { LastName: 'Doe', Company: 'Acme' }

test('validation errors have the words of Salesforce', async () => {
  const error = async (body: unknown) => errorsOf(await create(body))[0]
  expect(await error({ Company: 'Acme' })).toEqual({
    message: 'Required fields are missing: [LastName]',
    errorCode: 'REQUIRED_FIELD_MISSING',
    fields: ['LastName'],
  })
  const long = 'x'.repeat(256)
  expect(await error({ ...lead, Company: long })).toEqual({
    message: `Company: data value too large: ${long} (max length=255)`,
    errorCode: 'STRING_TOO_LONG',
    fields: ['Company'],
  })
  expect(await error({ ...lead, Email: 'nobody' })).toMatchObject({ message: 'Email: invalid email address: nobody' })
  expect(await error({ ...lead, OwnerId: 'x' })).toMatchObject({
    message: 'Owner ID: id value of incorrect type: x',
    errorCode: 'MALFORMED_ID',
  })
  expect(await error({ ...lead, Nope: 1 })).toEqual({
    message: "No such column 'Nope' on sobject of type Lead",
    errorCode: 'INVALID_FIELD',
  })
  expect(await error({ ...lead, CreatedDate: null })).toMatchObject({
    errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    fields: ['CreatedDate'],
  })
  expect(await error({ ...lead, CleanStatus: 'Odd' })).toMatchObject({
    errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  })
})

test('what is not there: bad ids, unknown objects, wrong methods, too long an address', async () => {
  const bad = await session.send('GET', '/sobjects/Lead/nothing')
  expect([bad.status, errorsOf(bad)[0]?.message]).toEqual([
    404,
    'Provided external ID field does not exist or is not accessible: nothing',
  ])
  const unset = await session.send('PATCH', '/sobjects/Lead/undefined', { Company: 'x' })
  expect([unset.status, errorsOf(unset)[0]?.message]).toEqual([
    404,
    'Provided external ID field does not exist or is not accessible: undefined',
  ])
  expect((await session.send('PATCH', '/sobjects/Lead/099BD66C', { Company: 'x' })).status).toBe(405)
  expect(errorsOf(await session.send('GET', '/sobjects/Nope/describe'))[0]?.errorCode).toBe('NOT_FOUND')
  const method = await session.send('PATCH', '/sobjects/Lead', {})
  expect([method.status, errorsOf(method)[0]?.message]).toEqual([
    405,
    "HTTP Method 'PATCH' not allowed. Allowed are HEAD,GET,POST",
  ])
  expect(method.headers.get('allow')).toBe('HEAD,GET,POST')
  expect((await session.send('GET', `/query?q=${'x'.repeat(17_000)}`)).status).toBe(414)
})

test('broken JSON and an empty body are JSON_PARSER_ERRORs', async () => {
  expect(errorsOf(await create('{"LastName": '))[0]?.errorCode).toBe('JSON_PARSER_ERROR')
  expect(errorsOf(await create('{"LastName": x}'))[0]?.message).toContain("Unexpected character ('x' (code 120))")
  expect(errorsOf(await create(''))[0]?.errorCode).toBe('JSON_PARSER_ERROR')
})

test('upsert by external id: 201, then 200; the value is unique', async () => {
  const path = '/sobjects/Lead/Wow_Analytics_Id__c/abc-1'
  const first = await session.send('PATCH', path, lead)
  const second = await session.send('PATCH', path, { Company: 'Other' })
  expect([first.status, second.status]).toEqual([201, 200])
  expect(idOf(second)).toBe(idOf(first))
  expect(errorsOf(await create({ ...lead, Wow_Analytics_Id__c: 'ABC-1' }))[0]?.errorCode).toBe('DUPLICATE_VALUE')
})

test('describe: fields with types, lengths and flags; //services and a trailing slash are fine', async () => {
  const reply = await session.send('GET', '//services/data/v64.0/sobjects/lead/describe/')
  const { name, keyPrefix, fields } = reply.body as {
    name: string
    keyPrefix: string
    fields: Record<string, unknown>[]
  }
  const field = (wanted: string) => fields.find(candidate => candidate.name === wanted)
  expect([name, keyPrefix]).toEqual(['Lead', '00Q'])
  expect(field('Company')).toMatchObject({
    type: 'string',
    length: 255,
    nillable: false,
    createable: true,
    label: 'Company',
  })
  expect(field('LeadSource')).toMatchObject({ type: 'picklist', restrictedPicklist: false })
  expect(field('Status')).toMatchObject({ nillable: false, defaultedOnCreate: true })
  expect(field('Description')).toMatchObject({ type: 'textarea', length: 32000, filterable: false, sortable: false })
  expect(field('Wow_Analytics_Id__c')).toMatchObject({ custom: true, externalId: true, length: 64 })
})
