import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

const ALERT = 'Use one of these records?'
const BLOCK = "You're creating a duplicate record. We recommend you use an existing record instead."

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: {
      duplicateRules: [
        { object: 'Lead', name: 'Standard_Lead_Duplicate_Rule', match: ['Email'] },
        { object: 'Contact', name: 'Contacts_DR', match: ['Email'], action: 'block', message: BLOCK },
      ],
    },
  })
})
afterAll(() => session.simulator.close())

const lead = { LastName: 'Doe', Company: 'Acme' }
const create = (body: unknown, object = 'Lead', headers = {}) =>
  session.send('POST', `/sobjects/${object}`, body, headers)
const idOf = (reply: { body: unknown }) => (reply.body as { id: string }).id

/** The last three characters of an id say which of the others are capitals: five bits each. */
function checksumOf(id: string): string {
  const bits = (part: string) =>
    [...part].reduce((sum, character, at) => sum + (/[A-Z]/.test(character) ? 2 ** at : 0), 0)
  return [0, 5, 10].map(at => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits(id.slice(at, at + 5))]).join('')
}

test('201, Location, {id, success, errors: []}; PATCH and DELETE 204 empty; 18-char ids with checksum, 15-char accepted; names in any case', async () => {
  const created = await create(lead)
  const id = idOf(created)
  expect([created.status, JSON.stringify(created.body)]).toEqual([201, `{"id":"${id}","success":true,"errors":[]}`])
  expect(created.headers.get('location')).toBe(`/services/data/v64.0/sobjects/Lead/${id}`)
  expect(id).toMatch(/^00Q\w{15}$/)
  expect(id.slice(15)).toBe(checksumOf(id))
  const changed = await session.send('PATCH', `/sobjects/lead/${id.slice(0, 15)}`, { company: 'Beta' })
  expect([changed.status, changed.body]).toEqual([204, ''])
  const read = await session.send('GET', `/sobjects/LEAD/${id}?fields=COMPANY`)
  expect(read.body).toMatchObject({ attributes: { type: 'Lead' }, Company: 'Beta', Id: id })
  const misspelt = `${id.slice(0, 17)}${id.endsWith('A') ? 'B' : 'A'}`
  const refused = await session.send('PATCH', `/sobjects/Lead/${misspelt}`, { Company: 'x' })
  expect([refused.status, errorsOf(refused)]).toEqual([
    400,
    [{ message: `Lead ID: id value of incorrect type: ${misspelt}`, errorCode: 'MALFORMED_ID', fields: ['Id'] }],
  ])
  const removed = await session.send('DELETE', `/sobjects/Lead/${id}`)
  expect([removed.status, removed.body]).toEqual([204, ''])
})

test('Required fields are missing; data value too large; invalid email address; id value of incorrect type', async () => {
  const error = async (body: unknown) => errorsOf(await create(body))
  expect(await error({ Company: 'Acme' })).toEqual([
    {
      message: 'Required fields are missing: [LastName]',
      errorCode: 'REQUIRED_FIELD_MISSING',
      fields: ['LastName'],
    },
  ])
  const long = 'x'.repeat(256)
  expect(await error({ ...lead, Company: long })).toEqual([
    {
      message: `Company: data value too large: ${long} (max length=255)`,
      errorCode: 'STRING_TOO_LONG',
      fields: ['Company'],
    },
  ])
  expect(await error({ ...lead, Email: 'nobody' })).toEqual([
    { message: 'Email: invalid email address: nobody', errorCode: 'INVALID_EMAIL_ADDRESS', fields: ['Email'] },
  ])
  expect(await error({ ...lead, OwnerId: 'nobody' })).toEqual([
    { message: 'Owner ID: id value of incorrect type: nobody', errorCode: 'MALFORMED_ID', fields: ['OwnerId'] },
  ])
})

test('standard picklists (LeadSource, Status, Industry) are not restricted; restricted ones give INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', async () => {
  const odd = { LeadSource: 'Wow Analytics', Status: 'Odd', Industry: 'Odd' }
  const id = idOf(await create({ ...lead, ...odd }))
  expect((await session.send('GET', `/sobjects/Lead/${id}`)).body).toMatchObject(odd)
  expect((await create({ Name: 'Acme', Industry: 'Odd' }, 'Account')).status).toBe(201)
  expect(errorsOf(await create({ ...lead, CleanStatus: 'Odd' }))).toEqual([
    {
      message: 'Clean Status: bad value for restricted picklist field: Odd',
      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      fields: ['CleanStatus'],
    },
  ])
  session.simulator.control.changeScenario({ restrictedPicklists: ['Lead.LeadSource'] })
  expect(errorsOf(await create({ ...lead, LeadSource: 'Wow Analytics' }))[0]).toMatchObject({
    message: 'Lead Source: bad value for restricted picklist field: Wow Analytics',
    errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  })
  expect((await create({ ...lead, LeadSource: 'Web' })).status).toBe(201)
})

test('Lead defaults: Status, Name composed, OwnerId, CleanStatus, IsUnreadByOwner and the rest; Last-Modified header', async () => {
  const reply = await session.send('GET', `/sobjects/Lead/${idOf(await create({ ...lead, FirstName: 'Jo' }))}`)
  const { userId } = session.simulator
  expect(reply.body).toMatchObject({
    Status: 'Open - Not Contacted',
    Name: 'Jo Doe',
    OwnerId: userId,
    CleanStatus: 'Pending',
    IsUnreadByOwner: true,
    IsConverted: false,
    IsDeleted: false,
    CreatedById: userId,
    LastModifiedById: userId,
    Address: null,
    Phone: null,
  })
  const { LastModifiedDate, CreatedDate } = reply.body as { LastModifiedDate: string; CreatedDate: string }
  expect(CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/)
  expect(reply.headers.get('last-modified')).toBe(new Date(LastModifiedDate).toUTCString())
})

test('duplicate error: duplicateResut tree, 400; header allowSave=true saves; the message depends on the rule', async () => {
  const first = idOf(await create({ ...lead, Email: 'jo@acme.example' }))
  const refused = await create({ ...lead, Email: 'jo@acme.example' })
  expect(refused.status).toBe(400)
  const [error] = refused.body as [Record<string, unknown>]
  expect(Object.keys(error)).toEqual(['duplicateResut', 'errorCode', 'message'])
  expect(error).toMatchObject({ errorCode: 'DUPLICATES_DETECTED', message: ALERT })
  expect(error.duplicateResut).toMatchObject({
    allowSave: true,
    duplicateRule: 'Standard_Lead_Duplicate_Rule',
    duplicateRuleEntityType: 'Lead',
    errorMessage: ALERT,
    matchResults: [{ entityType: 'Lead', matchRecords: [{ record: { Id: first } }], size: 1, success: true }],
  })
  const allow = { 'sforce-duplicate-rule-header': 'allowSave=true' }
  expect((await create({ ...lead, Email: 'jo@acme.example' }, 'Lead', allow)).status).toBe(201)
  const contact = { LastName: 'Doe', Email: 'jo@acme.example' }
  expect((await create(contact, 'Contact')).status).toBe(201)
  for (const headers of [{}, allow]) {
    const blocked = await create(contact, 'Contact', headers)
    expect(blocked.status).toBe(400)
    expect(blocked.body).toMatchObject([{ duplicateResut: { allowSave: false }, message: BLOCK }])
  }
})
