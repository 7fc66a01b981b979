import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Fault } from '../org/faults'
import { type TestSession, errorsOf, fetchToken, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())
beforeEach(() => session.simulator.control.clearFaults())

const fault = (value: Fault) => session.simulator.control.addFault(value)
const ask = () => session.query('SELECT Id FROM Lead')
const lead = { LastName: 'Doe', Company: 'Acme' }
const createLead = (headers = {}) => session.send('POST', '/sobjects/Lead', lead, headers)
const leads = () => session.simulator.control.records('Lead').length

test('unavailable, limit reached, expired session: once, then all is well again', async () => {
  fault({ kind: 'unavailable', on: 'query' })
  const down = await ask()
  expect([down.status, errorsOf(down)[0]?.errorCode]).toEqual([503, 'SERVER_UNAVAILABLE'])
  fault({ kind: 'limit-reached' })
  const limit = await ask()
  expect([limit.status, errorsOf(limit)]).toEqual([
    403,
    [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
  ])
  fault({ kind: 'expired-session' })
  expect((await ask()).status).toBe(401)
  expect((await ask()).status).toBe(200)
})

test('a session that is expired for ever does not keep anyone from logging in', async () => {
  fault({ kind: 'expired-session', times: 'forever' })
  expect(await fetchToken(session.simulator)).toContain('!')
  expect((await ask()).status).toBe(401)
})

test('times counts, forever lasts until cleared, on waits for its operation', async () => {
  fault({ kind: 'unavailable', on: 'describe', times: 'forever' })
  expect((await ask()).status).toBe(200)
  for (let time = 0; time < 3; time += 1)
    expect((await session.send('GET', '/sobjects/Lead/describe')).status).toBe(503)
  session.simulator.control.clearFaults()
  expect((await session.send('GET', '/sobjects/Lead/describe')).status).toBe(200)
})

test('html, redirect, an error of any words', async () => {
  fault({ kind: 'html' })
  expect((await ask()).headers.get('content-type')).toContain('text/html')
  fault({ kind: 'redirect', to: 'http://127.0.0.1:9/elsewhere' })
  const redirect = await ask()
  expect([redirect.status, redirect.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/elsewhere'])
  fault({
    kind: 'error',
    status: 400,
    errorCode: 'QUERY_TIMEOUT',
    message: 'Your query request was running for too long.',
  })
  expect(errorsOf(await ask())[0]?.errorCode).toBe('QUERY_TIMEOUT')
})

test('cut: the line is closed before any answer and nothing was done', async () => {
  const before = leads()
  fault({ kind: 'cut', on: 'create' })
  await expect(createLead()).rejects.toThrow()
  expect(leads()).toBe(before)
})

test('answer lost: the record is there, the answer never came', async () => {
  const before = leads()
  fault({ kind: 'answer-lost', on: 'create' })
  await expect(createLead()).rejects.toThrow()
  expect(leads()).toBe(before + 1)
})

test('cut and stall after the headers', async () => {
  fault({ kind: 'cut-after-headers' })
  await expect(ask()).rejects.toThrow()
  fault({ kind: 'stall-after-headers' })
  const response = await fetch(`${session.simulator.url}/services/data/v64.0/limits`, {
    headers: { authorization: `Bearer ${session.token}` },
    signal: AbortSignal.timeout(300),
  })
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
})

test('close() ends while somebody still waits for a stalled answer', async () => {
  const other = await openSession()
  other.simulator.control.addFault({ kind: 'stall-after-headers' })
  const waiting = other.query('SELECT Id FROM Lead').catch(() => 'ended')
  await vi.waitFor(() => expect(other.simulator.control.requests().byOperation.query).toBe(1))
  await other.simulator.close()
  expect(await waiting).toBe('ended')
})

test('duplicate rule: the misspelt tree, 400; the header saves only where the rule allows it', async () => {
  const saved = await createLead()
  const { id } = saved.body as { id: string }
  fault({ kind: 'duplicate-rule', allowSave: true, times: 'forever', records: [id] })
  expect((await createLead({ 'sforce-duplicate-rule-header': 'allowSave=true' })).status).toBe(201)
  const refused = await createLead()
  expect(refused.status).toBe(400)
  expect(refused.body).toMatchObject([
    {
      duplicateResut: {
        allowSave: true,
        matchResults: [{ matchRecords: [{ record: { Id: id } }] }],
      },
      errorCode: 'DUPLICATES_DETECTED',
      message: 'Use one of these records?',
    },
  ])
  session.simulator.control.clearFaults()
  fault({ kind: 'duplicate-rule', allowSave: false, spelling: 'duplicateResult' })
  const blocked = await createLead({ 'sforce-duplicate-rule-header': 'allowSave=true; includeRecordDetails=true' })
  expect(blocked.body).toMatchObject([{ duplicateResult: { allowSave: false } }])
})

test('a hidden field: describe omits it, queries and creates refuse it, until the faults are cleared', async () => {
  fault({ kind: 'hidden-field', object: 'Account', field: 'Website' })
  const describe = await session.send('GET', '/sobjects/Account/describe')
  const names = (describe.body as { fields: { name: string }[] }).fields.map(field => field.name)
  expect(names).not.toContain('Website')
  expect(errorsOf(await session.query('SELECT Website FROM Account'))[0]?.errorCode).toBe('INVALID_FIELD')
  expect(errorsOf(await session.send('POST', '/sobjects/Account', { Name: 'x', Website: 'y' }))[0]?.errorCode).toBe(
    'INVALID_FIELD',
  )
  session.simulator.control.clearFaults()
  expect((await session.query('SELECT Website FROM Account')).status).toBe(200)
})

test('a hidden object, a restricted picklist', async () => {
  fault({ kind: 'hidden-object', object: 'Lead' })
  expect(errorsOf(await ask())[0]?.errorCode).toBe('INVALID_TYPE')
  session.simulator.control.clearFaults()
  fault({ kind: 'restricted-picklist', object: 'Lead', field: 'LeadSource' })
  const refused = await session.send('POST', '/sobjects/Lead', { ...lead, LeadSource: 'Wow Analytics' })
  expect(errorsOf(refused)).toEqual([
    {
      message: 'Lead Source: bad value for restricted picklist field: Wow Analytics',
      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      fields: ['LeadSource'],
    },
  ])
  expect((await session.send('POST', '/sobjects/Lead', { ...lead, LeadSource: 'Web' })).status).toBe(201)
})

test('a refused login, by SOAP and by OAuth', async () => {
  const { url, credentials } = session.simulator
  fault({ kind: 'login-refused', code: 'PASSWORD_LOCKOUT' })
  fault({ kind: 'login-refused', code: 'invalid_grant', message: 'no client credentials user enabled' })
  const soap = await fetch(`${url}/services/Soap/u/64.0`, {
    method: 'POST',
    body: '<Envelope><Body><login xmlns="urn:partner.soap.sforce.com"><username>u</username><password>p</password></login></Body></Envelope>',
  })
  expect([soap.status, await soap.text()]).toEqual([
    500,
    expect.stringContaining('<faultcode>sf:PASSWORD_LOCKOUT</faultcode>'),
  ])
  const token = await fetch(`${url}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: credentials.clientId }),
  })
  expect(await token.json()).toEqual({
    error: 'invalid_grant',
    error_description: 'no client credentials user enabled',
  })
})
