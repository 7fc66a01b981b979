import { afterEach, expect, test } from 'vitest'
import { openScenario, sessions } from '../../testing/open-scenario'
import { errorsOf, recordsOf } from '../../testing/open-session'

const use = sessions(afterEach)
const ALLOW = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' }
const KNOWN = { LastName: 'known', Company: 'KNOWN company' }

test('an alert is refused with its tree, and gives way to the header', async () => {
  const { send, query } = await use(openScenario('duplicate-rules'))
  const refused = await send('POST', '/sobjects/Lead', KNOWN)
  const [lead] = recordsOf(await query('SELECT Id FROM Lead'))
  expect(refused.status).toBe(400)
  expect(refused.body).toEqual([
    {
      duplicateResut: {
        allowSave: true,
        duplicateRule: 'Standard_Lead_Duplicate_Rule',
        duplicateRuleEntityType: 'Lead',
        errorMessage: 'Use one of these records?',
        matchResults: [
          {
            entityType: 'Lead',
            errors: [],
            matchEngine: 'FuzzyMatchEngine',
            matchRecords: [
              {
                additionalInformation: [],
                fieldDiffs: [],
                matchConfidence: 100,
                record: {
                  attributes: { type: 'Lead', url: `/services/data/v64.0/sobjects/Lead/${String(lead?.Id)}` },
                  Id: lead?.Id,
                },
              },
            ],
            rule: 'Standard_Lead_Match_Rule_v1_0',
            size: 1,
            success: true,
          },
        ],
      },
      errorCode: 'DUPLICATES_DETECTED',
      message: 'Use one of these records?',
    },
  ])
  expect((await send('POST', '/sobjects/Lead', KNOWN, ALLOW)).status).toBe(201)
  expect(recordsOf(await query('SELECT Id FROM Lead'))).toHaveLength(2)
})

test('before version 52 the header is not known', async () => {
  const { send } = await use(openScenario('duplicate-rules'))
  expect((await send('POST', '/services/data/v51.0/sobjects/Lead', KNOWN, ALLOW)).status).toBe(400)
  expect((await send('POST', '/services/data/v52.0/sobjects/Lead', KNOWN, ALLOW)).status).toBe(201)
})

test('a lead that is a contact already; the details of the contact on demand', async () => {
  const { send } = await use(openScenario('duplicate-rules'))
  const lead = { LastName: 'Else', Company: 'Elsewhere', Email: 'Ada@Known.example' }
  const header = { 'Sforce-Duplicate-Rule-Header': 'includeRecordDetails=true; allowSave=false' }
  expect(errorsOf(await send('POST', '/sobjects/Lead', lead, header))).toMatchObject([
    {
      duplicateResut: {
        matchResults: [
          { entityType: 'Contact', matchRecords: [{ record: { LastName: 'Known', Email: 'ada@known.example' } }] },
        ],
      },
    },
  ])
})

test('a block does not give way, on create and on update', async () => {
  const { send } = await use(openScenario('duplicate-rules'))
  const refused = await send('POST', '/sobjects/Account', { Name: 'Known Company' }, ALLOW)
  expect(errorsOf(refused)).toMatchObject([
    {
      errorCode: 'DUPLICATES_DETECTED',
      message: 'This account exists already.',
      duplicateResut: { allowSave: false, duplicateRule: 'One_Account_Per_Name' },
    },
  ])
  const { id } = (await send('POST', '/sobjects/Account', { Name: 'New' })).body as { id: string }
  expect((await send('PATCH', `/sobjects/Account/${id}`, { Name: 'Known Company' })).status).toBe(400)
  expect((await send('PATCH', `/sobjects/Account/${id}`, { Phone: '1' })).status).toBe(204)
})

test('in a collection it stands in the row', async () => {
  const { send } = await use(openScenario('duplicate-rules'))
  const records = [
    { attributes: { type: 'Lead' }, ...KNOWN },
    { attributes: { type: 'Lead' }, LastName: 'New', Company: 'New' },
  ]
  const { status, body } = await send('POST', '/composite/sobjects', { records })
  expect(status).toBe(200)
  expect(body).toMatchObject([
    { success: false, errors: [{ statusCode: 'DUPLICATES_DETECTED', message: 'Use one of these records?' }] },
    { success: true },
  ])
})
