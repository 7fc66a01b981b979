import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    accounts: [{ id: 'A1', name: 'Acme' }],
    scenario: {
      fields: [
        { object: 'Lead', name: 'Score__c', label: 'Score', type: 'double', precision: 5, scale: 2 },
        { object: 'Lead', name: 'Tags__c', type: 'multipicklist', values: ['a', 'b'], restricted: true },
        { object: 'Lead', name: 'Seen__c', type: 'datetime' },
        { object: 'Lead', name: 'Born__c', type: 'date' },
        { object: 'Lead', name: 'Share__c', type: 'percent' },
        { object: 'Lead', name: 'Key__c', label: 'Key', unique: true, externalId: true },
        { object: 'Lead', name: 'Likes_it__c', type: 'boolean', defaultValue: true },
        { object: 'Lead', name: 'Origin__c', type: 'string', defaultValue: 'unknown' },
        { object: 'Lead', name: 'Partner__c', label: 'Partner', referenceTo: 'Account', childRelationship: 'Leads__r' },
        { object: 'Account', name: 'Number__c', label: 'Number', externalId: true },
      ],
    },
  })
})
afterAll(() => session.simulator.close())

const LEAD = { LastName: 'Doe', Company: 'Acme' }
const create = (values: Record<string, unknown>) => session.send('POST', '/sobjects/Lead', { ...LEAD, ...values })
const problem = async (values: Record<string, unknown>) => errorsOf(await create(values))[0]

async function stored(values: Record<string, unknown>) {
  const { id } = (await create(values)).body as { id: string }
  return (await session.send('GET', `/sobjects/Lead/${id}`)).body as Record<string, unknown>
}

test('a text that is too long, by its characters', async () => {
  const long = '🚀'.repeat(81)
  expect(await problem({ LastName: long })).toEqual({
    message: `Last Name: data value too large: ${long} (max length=80)`,
    errorCode: 'STRING_TOO_LONG',
    fields: ['LastName'],
  })
  expect((await create({ LastName: '🚀'.repeat(80) })).status).toBe(201)
})

test('a number that has too many digits', async () => {
  expect(await problem({ NumberOfEmployees: 1_431_655_766 })).toEqual({
    message: 'Employees: value outside of valid range on numeric field: 1431655766',
    errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
    fields: ['NumberOfEmployees'],
  })
  expect((await problem({ Score__c: 1000 }))?.message).toBe(
    'Score: value outside of valid range on numeric field: 1000',
  )
  expect(await stored({ Score__c: 999.999, NumberOfEmployees: '99999999' })).toMatchObject({
    Score__c: 1000,
    NumberOfEmployees: 99_999_999,
  })
})

test('an invalid email address', async () => {
  for (const Email of ['x', 'x@', 'x@y', '@y.z', 'a b@c.d', 'a@@b.c', 'a@b@c.d', 'a@b..c']) {
    expect(await problem({ Email })).toEqual({
      message: `Email: invalid email address: ${Email}`,
      errorCode: 'INVALID_EMAIL_ADDRESS',
      fields: ['Email'],
    })
  }
})

test('values of another type are told in the words of the JSON reader, with their place', async () => {
  const tell = async (body: string) => errorsOf(await session.send('POST', '/sobjects/Lead', body))[0]
  expect(await tell('{"LastName":"Doe","Seen__c":"2024-07-30 20:54:16 UTC"}')).toEqual({
    message:
      'Cannot deserialize instance of datetime from VALUE_STRING value 2024-07-30 20:54:16 UTC or request may be missing a ' +
      'required field at [line:1, column:29]',
    errorCode: 'JSON_PARSER_ERROR',
  })
  expect((await tell('{\n  "Company": "Born__c",\n  "Born__c": "12/31/2024"\n}'))?.message).toBe(
    'Cannot deserialize instance of date from VALUE_STRING value 12/31/2024 or request may be missing a required field ' +
      'at [line:3, column:14]',
  )
  expect((await tell('{"Score__c":"N010000000"}'))?.message).toBe(
    'Cannot deserialize instance of double from VALUE_STRING value N010000000 or request may be missing a required field ' +
      'at [line:1, column:13]',
  )
  expect((await tell('{"AnnualRevenue":"$ 100"}'))?.message).toContain(
    'instance of currency from VALUE_STRING value $ 100 ',
  )
  expect((await tell('{"IsUnreadByOwner":"yes"}'))?.message).toContain(
    'instance of boolean from VALUE_STRING value yes ',
  )
  expect((await tell('{"Tags__c": ["a"]}'))?.message).toBe(
    'Cannot deserialize instance of multipicklist from START_ARRAY value [line:1, column:13]',
  )
  expect((await tell('{"Company":{"a":1}}'))?.message).toBe(
    'Cannot deserialize instance of string from START_OBJECT value { or request may be missing a required field at ' +
      '[line:1, column:12]',
  )
  expect((await tell('{"Address":"Main Street 1"}'))?.errorCode).toBe('INVALID_FIELD_FOR_INSERT_UPDATE')
})

test('dates and times in every form the API reads', async () => {
  const seen = async (text: string) => (await stored({ Seen__c: text })).Seen__c
  for (const text of [
    '2024-07-30T20:54:16Z',
    '2024-07-30T20:54:16.123Z',
    '2024-07-30T22:54:16+02:00',
    '2024-07-30T22:54:16.000+0200',
  ]) {
    expect(await seen(text)).toBe('2024-07-30T20:54:16.000+0000')
  }
  expect((await stored({ Born__c: '2024-02-29' })).Born__c).toBe('2024-02-29')
  expect((await stored({ Born__c: '2024-02-29T23:00:00Z' })).Born__c).toBe('2024-02-29')
  expect((await problem({ Born__c: '2023-02-29' }))?.errorCode).toBe('JSON_PARSER_ERROR')
  expect((await stored({ Born__c: '' })).Born__c).toBe(null)
})

test('empty texts are null, white space around a text goes, booleans may be texts', async () => {
  expect(await stored({ Title: '  Boss  ', Phone: '', FirstName: '   ', IsUnreadByOwner: 'false' })).toMatchObject({
    Title: 'Boss',
    Phone: null,
    FirstName: null,
    IsUnreadByOwner: false,
    Name: 'Doe',
  })
})

test('defaults of custom fields', async () => {
  expect(await stored({})).toMatchObject({ Likes_it__c: true, Origin__c: 'unknown', CleanStatus: 'Pending' })
  expect(await stored({ Likes_it__c: false, Origin__c: 'fair' })).toMatchObject({
    Likes_it__c: false,
    Origin__c: 'fair',
  })
})

test('several values of a multipicklist, each of which has to be listed', async () => {
  expect((await stored({ Tags__c: 'a;b' })).Tags__c).toBe('a;b')
  expect(await problem({ Tags__c: 'a;z' })).toMatchObject({
    errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    message: 'Tags: bad value for restricted picklist field: a;z',
  })
})

test('ids: no id, an id of another object, one that leads nowhere, one of 15 characters', async () => {
  expect(await problem({ Partner__c: 'abc' })).toEqual({
    message: 'Partner: id value of incorrect type: abc',
    errorCode: 'MALFORMED_ID',
    fields: ['Partner__c'],
  })
  const { userId } = session.simulator
  expect(await problem({ Partner__c: userId })).toEqual({
    message: `Partner: id value of incorrect type: ${userId}`,
    errorCode: 'FIELD_INTEGRITY_EXCEPTION',
    fields: ['Partner__c'],
  })
  expect(await problem({ Partner__c: '001000000000009AAA' })).toEqual({
    message: 'invalid cross reference id',
    errorCode: 'INVALID_CROSS_REFERENCE_KEY',
    fields: [],
  })
  const [account] = recordsOf(await session.query('SELECT Id FROM Account'))
  const id = String(account?.Id)
  expect((await stored({ Partner__c: id.slice(0, 15) })).Partner__c).toBe(id)
  const found = await session.query('SELECT Name, (SELECT LastName FROM Leads__r) FROM Account')
  expect(recordsOf(found)).toMatchObject([{ Leads__r: { totalSize: 1 } }])
})

test('a reference to a deleted record', async () => {
  const { id } = (await session.send('POST', '/sobjects/Account', { Name: 'Gone' })).body as { id: string }
  await session.send('DELETE', `/sobjects/Account/${id}`)
  expect(await problem({ Partner__c: id })).toEqual({
    message: 'entity is deleted',
    errorCode: 'ENTITY_IS_DELETED',
    fields: [],
  })
})

test('a value that has to be unique, in any case', async () => {
  const first = await stored({ Key__c: 'One' })
  expect(await problem({ Key__c: 'ONE' })).toEqual({
    message: `duplicate value found: Key__c duplicates value on record with id: ${String(first.Id).slice(0, 15)}`,
    errorCode: 'DUPLICATE_VALUE',
    fields: [],
  })
  expect((await session.send('PATCH', `/sobjects/Lead/${String(first.Id)}`, { Key__c: 'One' })).status).toBe(204)
})

test('unknown fields, fields nobody can write, an id in a new record', async () => {
  expect(await problem({ Nonsense__c: 1 })).toEqual({
    message: "No such column 'Nonsense__c' on sobject of type Lead",
    errorCode: 'INVALID_FIELD',
  })
  expect(await problem({ Name: 'A', CreatedDate: '2024-01-01T00:00:00Z' })).toMatchObject({
    message:
      'Unable to create/update fields: Name, CreatedDate. Please check the security settings of this field and verify that ' +
      'it is read/write for your profile or permission set.',
    fields: ['Name', 'CreatedDate'],
  })
  const records = [{ attributes: { type: 'Lead' }, ...LEAD, Id: '00Q000000000001AAA' }]
  expect((await session.send('POST', '/composite/sobjects', { records })).body).toMatchObject([
    {
      success: false,
      errors: [{ statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: 'cannot specify Id in an insert call' }],
    },
  ])
})

test('everything that is missing is named at once, also when it is taken away later', async () => {
  const missing = { errorCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [LastName, Company]' }
  expect(errorsOf(await session.send('POST', '/sobjects/Lead', {}))[0]).toMatchObject(missing)
  const { Id } = await stored({})
  const cleared = await session.send('PATCH', `/sobjects/Lead/${String(Id)}`, { LastName: '', Company: null })
  expect(errorsOf(cleared)[0]).toMatchObject({ ...missing, fields: ['LastName', 'Company'] })
})

test('a parent by its external id', async () => {
  const account = await session.send('POST', '/sobjects/Account', { Name: 'Parent', Number__c: '0115' })
  const parent = (account.body as { id: string }).id
  expect((await stored({ Partner__r: { Number__c: '0115' } })).Partner__c).toBe(parent)
  const typed = { attributes: { type: 'account' }, number__c: '0115' }
  expect((await stored({ partner__r: typed })).Partner__c).toBe(parent)
  expect((await stored({ Partner__r: null })).Partner__c).toBeNull()
  expect(await problem({ Partner__r: { Number__c: '0116' } })).toEqual({
    message: 'Foreign key external ID: 0116 not found for field Number__c in entity Account',
    errorCode: 'INVALID_FIELD',
  })
  expect((await problem({ Partner__r: { Nope__c: '1' } }))?.message).toBe(
    "No such column 'Nope__c' on sobject of type Account",
  )
  expect((await problem({ Partner__r: { Phone: '1' } }))?.message).toContain('does not match an External ID')
  expect((await problem({ Partner__r: 'x' }))?.message).toBe("No such column 'Partner__r' on sobject of type Lead")
})
