import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../../testing/connect-jsforce'
import { type TestSession, openSession } from '../../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession({
    scenario: { fields: [{ object: 'Account', name: 'Ext__c', externalId: true, length: 40 }] },
  })
  connection = await connectJsforce(session.simulator)
  connection.bulk.pollInterval = 5
})
afterAll(() => session.simulator.close())

/** Loads, and waits until jsforce has also closed the job, which it does by the way. */
async function load(...of: Parameters<Connection['bulk']['load']>) {
  const batch = connection.bulk.load(...of)
  const closed = new Promise(resolve => batch.job.on('close', resolve))
  const outcome = await Promise.resolve(batch).finally(() => closed)
  return outcome as { id: string | null; success: boolean; created: boolean; errors: string[] }[]
}

const namesLike = async (pattern: string) =>
  (await connection.query(`SELECT Name FROM Account WHERE Name LIKE '${pattern}' ORDER BY Name`)).records.map(
    record => record.Name as string,
  )

/** A request as it is, with the session in its own header. */
async function send(method: string, path: string, body?: string, type = 'application/xml') {
  const response = await fetch(`${session.simulator.url}/services/async/64.0${path}`, {
    method,
    headers: { 'x-sfdc-session': session.token, 'content-type': type },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
const jobXml = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${inner}</jobInfo>`
const within = (text: string, element: string) => text.split(`<${element}>`)[1]?.split('<')[0] ?? ''

test('insert: a row that is refused does not keep the others from being written', async () => {
  const records = [{ Name: 'Bulk 1', NumberOfEmployees: 300 }, { BillingState: 'CA' }, { Name: 'Bulk, "2"' }]
  const rows = await load('Account', 'insert', records)
  expect(rows.map(row => row.success)).toEqual([true, false, true])
  expect(rows[1]).toEqual({
    id: null,
    success: false,
    created: false,
    errors: ['REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --'],
  })
  expect(await namesLike('Bulk%')).toEqual(['Bulk 1', 'Bulk, "2"'])
})

test('update, upsert by external id, delete', async () => {
  const created = await load('Account', 'upsert', { extIdField: 'Ext__c' }, [
    { Ext__c: 'e1', Name: 'Up 1', Phone: '1' },
    { Ext__c: 'e2', Name: 'Up 2' },
  ])
  expect(created.map(row => [row.success, row.created])).toEqual([
    [true, true],
    [true, true],
  ])
  const again = await load('Account', 'upsert', { extIdField: 'Ext__c' }, [{ Ext__c: 'e1', Name: 'Up 1 again' }])
  expect(again).toMatchObject([{ id: created[0]?.id, created: false, success: true }])
  const updated = await load('Account', 'update', [
    { Id: created[0]?.id ?? '', Name: 'Up 3', Phone: null },
    { Id: '001000000000001', Name: 'Nobody' },
  ])
  expect(updated.map(row => row.success)).toEqual([true, false])
  expect(updated[1]?.errors[0]).toContain('INVALID_CROSS_REFERENCE_KEY:')
  const { records } = await connection.query("SELECT Name, Phone FROM Account WHERE Ext__c = 'e1'")
  expect(records).toMatchObject([{ Name: 'Up 3', Phone: null }])
  const deleted = await connection.bulk.load(
    'Account',
    'delete',
    created.map(row => ({ Id: row.id ?? '' })),
  )
  expect(deleted.every(row => row.success)).toBe(true)
  expect(await namesLike('Up%')).toEqual([])
})

test('an empty batch is a ClientInputError', async () => {
  await expect(load('Account', 'update', [])).rejects.toMatchObject({ name: 'ClientInputError' })
})

test('a query, read as records', async () => {
  const stream = await connection.bulk.query("SELECT Id, Name, Owner.Name FROM Account WHERE Name LIKE 'Bulk%'")
  const records = (await stream.toArray()) as Record<string, string>[]
  expect(records.map(record => record.Name).sort()).toEqual(['Bulk 1', 'Bulk, "2"'])
  expect(records[0]?.['Owner.Name']).toBe('Integration User')
})

test('more than 200 records fall back to bulk: update and destroy by a query', async () => {
  const many = Array.from({ length: 230 }, (_, index) => ({ Name: `Many ${index}`, BillingState: 'CA' }))
  await load('Account', 'insert', many)
  const query = () => connection.sobject('Account').find({ Name: { $like: 'Many%' } })
  const updated = await query().update({ Name: '${Name} (Updated)', BillingState: null })
  expect([updated.length, updated.every(row => row.success)]).toEqual([230, true])
  const left = await connection.query(
    "SELECT count() FROM Account WHERE Name LIKE 'Many%(Updated)' AND BillingState = null",
  )
  expect(left.totalSize).toBe(230)
  expect((await query().destroy()).every(row => row.success)).toBe(true)
  expect(await namesLike('Many%')).toEqual([])
})

test('a job in XML: opened, told, closed; its batch queued, then completed', async () => {
  const opened = await send(
    'POST',
    '/job',
    jobXml('<operation>insert</operation><object>account</object><contentType>CSV</contentType>'),
  )
  expect([opened.status, opened.type]).toEqual([201, 'application/xml'])
  expect(opened.text).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?><jobInfo\n {3}xmlns="http:\/\/www.force.com\/2009\/06\/asyncapi\/dataload">\n <id>750/,
  )
  expect([within(opened.text, 'object'), within(opened.text, 'state')]).toEqual(['Account', 'Open'])
  expect(within(opened.text, 'createdDate')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/)
  const job = `/job/${within(opened.text, 'id')}`
  const batch = await send('POST', `${job}/batch`, 'Name\nBy hand\n', 'text/csv')
  expect([batch.status, within(batch.text, 'state')]).toEqual([201, 'Queued'])
  const path = `${job}/batch/${within(batch.text, 'id')}`
  expect(within((await send('GET', path)).text, 'state')).toBe('Completed')
  expect((await send('GET', `${path}/request`)).text).toBe('Name\nBy hand\n')
  const result = await send('GET', `${path}/result`)
  expect(result.text).toMatch(/^"Id","Success","Created","Error"\n"001\w{15}","true","true",""\n$/)
  expect((await send('GET', `${job}/batch`)).text).toContain('<batchInfoList')
  const closed = await send('POST', job, jobXml('<state>Closed</state>'))
  expect([within(closed.text, 'state'), within(closed.text, 'numberRecordsProcessed')]).toEqual(['Closed', '1'])
  expect(within((await send('POST', `${job}/batch`, 'Name\nX\n', 'text/csv')).text, 'exceptionCode')).toBe(
    'InvalidJobState',
  )
})

test('a job in JSON, as simple-salesforce sends it', async () => {
  const json = 'application/json'
  const opened = await send('POST', '/job', '{"operation":"insert","object":"Account","contentType":"JSON"}', json)
  const job = JSON.parse(opened.text) as Record<string, unknown>
  expect(job).toMatchObject({ state: 'Open', apiVersion: 64, numberBatchesTotal: 0, assignmentRuleId: null })
  const sent = await send('POST', `/job/${String(job.id)}/batch`, '[{"Name":"J1"},{"Phone":"1"}]', json)
  const { id } = JSON.parse(sent.text) as { id: string }
  const results = JSON.parse((await send('GET', `/job/${String(job.id)}/batch/${id}/result`)).text) as unknown
  expect(results).toMatchObject([
    { success: true, created: true, errors: [] },
    { success: false, id: null, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] },
  ])
  const asking = await send('POST', '/job', '{"operation":"query","object":"Account","contentType":"JSON"}', json)
  const query = `/job/${(JSON.parse(asking.text) as { id: string }).id}/batch`
  const statement = "SELECT Name, NumberOfEmployees, CreatedDate, Owner.Name FROM Account WHERE Name = 'Bulk 1'"
  const place = `${query}/${(JSON.parse((await send('POST', query, statement, json)).text) as { id: string }).id}/result`
  const [found] = JSON.parse((await send('GET', place)).text) as string[]
  expect(JSON.parse((await send('GET', `${place}/${found ?? ''}`)).text)).toMatchObject([
    {
      attributes: { type: 'Account' },
      Name: 'Bulk 1',
      NumberOfEmployees: 300,
      CreatedDate: expect.any(Number) as unknown,
      Owner: { attributes: { type: 'User' }, Name: 'Integration User' },
    },
  ])
})

test('what cannot be read fails as a batch; what cannot be opened is an error', async () => {
  const failing = load('Account', 'insert', [{ Name: 'X', Nope__c: '1' }])
  await expect(failing).rejects.toThrow('InvalidBatch : Field name not found : Nope__c')
  const other = load('Account', 'query', 'SELECT Id FROM Contact')
  await expect(other).rejects.toThrow(
    'The root entity of the requested query (Contact) does not match the entity of the requested Bulk API Job (Account).',
  )
  const unknown = await send(
    'POST',
    '/job',
    jobXml('<operation>insert</operation><object>Nope</object><contentType>CSV</contentType>'),
  )
  expect([unknown.status, within(unknown.text, 'exceptionCode'), within(unknown.text, 'exceptionMessage')]).toEqual([
    400,
    'InvalidJob',
    'Unable to find object: Nope',
  ])
  expect(within((await send('POST', '/job', '<broken')).text, 'exceptionMessage')).toBe('Unable to parse Job')
  const hard = await send('POST', '/job', jobXml('<operation>hardDelete</operation><object>Account</object>'))
  expect(within(hard.text, 'exceptionCode')).toBe('FeatureNotEnabled')
})

test('a session that is none: InvalidSessionId, which jsforce mends with a fresh one', async () => {
  const jsforce = (await import('jsforce')).default
  const stale = { instanceUrl: session.simulator.url, accessToken: 'none', version: '64.0' }
  const lost = new jsforce.Connection(stale).bulk.load('Account', 'insert', [{ Name: 'Impossible' }])
  await expect(Promise.resolve(lost)).rejects.toMatchObject({ name: 'InvalidSessionId' })
  const mended = new jsforce.Connection({ ...stale, refreshFn: (_, done) => done(null, session.token) })
  mended.bulk.pollInterval = 5
  const batch = mended.bulk.load('Account', 'insert', [{ Name: 'Refreshed' }])
  const closed = new Promise(resolve => batch.job.on('close', resolve))
  expect(await batch).toMatchObject([{ success: true }])
  await closed
})

test('an organization without the API has no bulk API either', async () => {
  const closed = await openSession()
  closed.simulator.control.changeScenario({ api: false })
  const headers = { 'x-sfdc-session': closed.token }
  const response = await fetch(`${closed.simulator.url}/services/async/64.0/job`, { method: 'POST', headers })
  expect(within(await response.text(), 'exceptionCode')).toBe('FeatureNotEnabled')
  await closed.simulator.close()
})
