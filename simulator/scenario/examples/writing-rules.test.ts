import { afterEach, expect, test } from 'vitest'
import { openScenario, sessions } from '../../testing/open-scenario'
import { errorsOf, recordsOf } from '../../testing/open-session'

const use = sessions(afterEach)
const LEAD = { LastName: 'Doe', Company: 'Acme', Email: 'doe@acme.example', Region__c: 'EMEA' }

test('strict-lead-form: restricted picklists, also of custom fields', async () => {
  const { send } = await use(openScenario('strict-lead-form'))
  expect(errorsOf(await send('POST', '/sobjects/Lead', { ...LEAD, LeadSource: 'Wow Analytics' }))).toEqual([
    {
      message: 'Lead Source: bad value for restricted picklist field: Wow Analytics',
      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      fields: ['LeadSource'],
    },
  ])
  expect(errorsOf(await send('POST', '/sobjects/Lead', { ...LEAD, Region__c: 'Moon' }))[0]?.message).toBe(
    'Region: bad value for restricted picklist field: Moon',
  )
  expect((await send('POST', '/sobjects/Lead', { ...LEAD, LeadSource: 'Web' })).status).toBe(201)
})

test('strict-lead-form: a required custom field is missed together with the others', async () => {
  const { send } = await use(openScenario('strict-lead-form'))
  expect(errorsOf(await send('POST', '/sobjects/Lead', { Email: 'x@y.example' }))).toEqual([
    {
      message: 'Required fields are missing: [LastName, Company, Region__c]',
      errorCode: 'REQUIRED_FIELD_MISSING',
      fields: ['LastName', 'Company', 'Region__c'],
    },
  ])
})

test('strict-lead-form: validation rules, with and without a field, all at once; nothing is written', async () => {
  const { send, query } = await use(openScenario('strict-lead-form'))
  const wrong = await send('POST', '/sobjects/Lead', { ...LEAD, Email: null, Rating: 'Hot' })
  expect(wrong.status).toBe(400)
  expect(wrong.body).toEqual([
    {
      message: 'A lead needs an email address or a phone number.',
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      fields: [],
    },
    { message: 'Hot leads need an industry.', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Industry'] },
  ])
  expect(recordsOf(await query('SELECT Id FROM Lead'))).toEqual([])
  const { id } = (await send('POST', '/sobjects/Lead', LEAD)).body as { id: string }
  expect(errorsOf(await send('PATCH', `/sobjects/Lead/${id}`, { Rating: 'Hot' }))[0]?.message).toBe(
    'Hot leads need an industry.',
  )
  expect(recordsOf(await query('SELECT Rating FROM Lead'))).toMatchObject([{ Rating: null }])
})

test('strict-lead-form: a trigger that throws', async () => {
  const { send } = await use(openScenario('strict-lead-form'))
  const { id } = (await send('POST', '/sobjects/Lead', LEAD)).body as { id: string }
  expect(errorsOf(await send('DELETE', `/sobjects/Lead/${id}`))).toEqual([
    {
      message:
        'LeadGuard: execution of BeforeDelete\n\ncaused by: System.DmlException: Leads are never deleted.\n\n' +
        'Trigger.LeadGuard: line 1, column 1',
      errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      fields: [],
    },
  ])
  expect((await send('GET', `/sobjects/Lead/${id}`)).status).toBe(200)
})

test('strict-lead-form: State and Country/Territory picklists', async () => {
  const { send } = await use(openScenario('strict-lead-form'))
  const problem = async (address: Record<string, string>) =>
    errorsOf(await send('POST', '/sobjects/Lead', { ...LEAD, ...address }))[0]
  expect(await problem({ Country: 'Atlantis' })).toEqual({
    message:
      "There's a problem with this country, even though it may appear correct. Please select a country/territory from " +
      'the list of valid countries.: Country',
    errorCode: 'FIELD_INTEGRITY_EXCEPTION',
    fields: ['Country'],
  })
  expect(await problem({ Country: 'United States', State: 'Bavaria' })).toMatchObject({
    message:
      "There's a problem with this state, even though it may appear correct. Please select a state from the list of " +
      'valid states.: State/Province',
    fields: ['State'],
  })
  expect(await problem({ State: 'Texas' })).toMatchObject({
    message: 'A country/territory must be specified before specifying a state value for field: State/Province',
    fields: ['State'],
  })
  const created = await send('POST', '/sobjects/Lead', { ...LEAD, CountryCode: 'US', State: 'Texas' })
  const { id } = created.body as { id: string }
  expect((await send('GET', `/sobjects/Lead/${id}`)).body).toMatchObject({
    Country: 'United States',
    CountryCode: 'US',
    State: 'Texas',
    StateCode: 'TX',
  })
})

test('the fields of a feature that is switched off are gone again', async () => {
  const { send, query, simulator } = await use(openScenario('sandbox'))
  const names = async () => {
    const { body } = await send('GET', '/sobjects/Account/describe')
    return (body as { fields: { name: string }[] }).fields.map(field => field.name)
  }
  expect(await names()).not.toContain('BillingCountryCode')
  simulator.control.changeScenario({ stateCountryPicklists: true })
  expect(await names()).toEqual(expect.arrayContaining(['BillingCountryCode', 'ShippingStateCode']))
  expect((await query('SELECT BillingCountryCode FROM Account')).status).toBe(200)
  simulator.control.resetScenario()
  expect(await names()).not.toContain('BillingCountryCode')
  expect(errorsOf(await query('SELECT BillingCountryCode FROM Account'))[0]?.errorCode).toBe('INVALID_FIELD')
})
