import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../../testing/connect-jsforce'
import { type TestSession, errorsOf, openSession } from '../../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession()
  connection = await connectJsforce(session.simulator)
})
afterAll(() => session.simulator.close())

test('insert: what went well and what did not, each with the row as it was sent', async () => {
  const results = await connection.bulk2.loadAndWaitForResults({
    object: 'Account',
    operation: 'insert',
    input: [{ Name: 'Two 1', NumberOfEmployees: 5 }, { BillingState: 'CA' }],
  })
  expect(results.successfulResults).toMatchObject([
    {
      sf__Created: 'true',
      sf__Id: expect.stringMatching(/^001\w{15}$/) as unknown,
      Name: 'Two 1',
      NumberOfEmployees: '5',
    },
  ])
  expect(results.failedResults).toMatchObject([
    { sf__Id: '', sf__Error: 'REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --' },
  ])
  expect(results.unprocessedRecords).toEqual([])
})

test('nothing to load is nothing wrong', async () => {
  const results = await connection.bulk2.loadAndWaitForResults({ object: 'Account', operation: 'insert', input: [] })
  expect(results).toEqual({ successfulResults: [], failedResults: [], unprocessedRecords: [] })
})

test('update and destroy by a query, and delete', async () => {
  const query = () => connection.sobject('Account').find({ Name: { $like: 'Two%' } })
  const options = { bulkThreshold: 0, bulkApiVersion: 2 as const }
  expect(await query().update({ Name: '${Name} (Updated)' }, options)).toMatchObject([{ success: true }])
  expect((await query()).map(record => record.Name)).toEqual(['Two 1 (Updated)'])
  expect(await query().destroy(options)).toMatchObject([{ success: true }])
  expect(await query()).toEqual([])
})

test('a query, fetched in pieces', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ Name: `Piece ${String(index).padStart(2, '0')}` }))
  await connection.bulk2.loadAndWaitForResults({ object: 'Account', operation: 'insert', input: rows })
  const stream = await connection.bulk2.query("SELECT Id, Name, CreatedDate FROM Account WHERE Name LIKE 'Piece%'")
  const records = (await stream.toArray()) as Record<string, string>[]
  expect(records).toHaveLength(30)
  expect(records[0]?.CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/)

  const body = { operation: 'query', query: "SELECT Name FROM Account WHERE Name LIKE 'Piece%' ORDER BY Name" }
  const opened = (await session.send('POST', '/jobs/query', body)).body as { id: string }
  expect(opened).toMatchObject({
    object: 'Account',
    state: 'UploadComplete',
    lineEnding: 'LF',
    columnDelimiter: 'COMMA',
  })
  const told = (await session.send('GET', `/jobs/query/${opened.id}`)).body
  expect(told).toMatchObject({ state: 'JobComplete', jobType: 'V2Query', numberRecordsProcessed: 30 })
  const first = await session.send('GET', `/jobs/query/${opened.id}/results?maxRecords=20`)
  const locator = first.headers.get('sforce-locator') ?? ''
  expect([first.headers.get('sforce-numberofrecords'), locator === 'null']).toEqual(['20', false])
  expect(String(first.body).split('\n')[0]).toBe('"Name"')
  const rest = await session.send('GET', `/jobs/query/${opened.id}/results?locator=${locator}`)
  expect([rest.headers.get('sforce-numberofrecords'), rest.headers.get('sforce-locator')]).toEqual(['10', 'null'])
  expect(String(rest.body)).toContain('"Piece 29"')
})

test('the life of a job: opened, filled, closed, told, listed, deleted', async () => {
  const opened = (await session.send('POST', '/jobs/ingest', {
    object: 'contact',
    operation: 'insert',
    columnDelimiter: 'SEMICOLON',
    lineEnding: 'CRLF',
  })) as { status: number; body: Record<string, unknown> }
  const id = String(opened.body.id)
  expect([opened.status, Object.keys(opened.body)]).toEqual([
    200,
    [
      'id',
      'operation',
      'object',
      'createdById',
      'createdDate',
      'systemModstamp',
      'state',
      'concurrencyMode',
      'contentType',
      'apiVersion',
      'contentUrl',
      'lineEnding',
      'columnDelimiter',
    ],
  ])
  expect(opened.body).toMatchObject({ state: 'Open', contentUrl: `services/data/v64.0/jobs/ingest/${id}/batches` })
  const csv = { 'content-type': 'text/csv' }
  const put = await session.send('PUT', `/jobs/ingest/${id}/batches`, 'LastName;Email\r\n"Doe; Jr.";x\r\nRoe;\r\n', csv)
  expect([put.status, put.body]).toEqual([201, ''])
  const closed = await session.send('PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' })
  expect(closed.body).toMatchObject({ id, state: 'UploadComplete' })
  expect((await session.send('GET', `/jobs/ingest/${id}`)).body).toMatchObject({
    state: 'JobComplete',
    jobType: 'V2Ingest',
    numberRecordsProcessed: 2,
    numberRecordsFailed: 1,
  })
  const failed = await session.send('GET', `/jobs/ingest/${id}/failedResults/`)
  expect(failed.body).toBe(
    '"sf__Id";"sf__Error";"LastName";"Email"\r\n' +
      '"";"INVALID_EMAIL_ADDRESS:Email: invalid email address: x:Email --";"Doe; Jr.";"x"\r\n',
  )
  const aborted = await session.send('PATCH', `/jobs/ingest/${id}`, { state: 'Aborted' })
  expect([aborted.status, aborted.body]).toEqual([
    400,
    [{ errorCode: 'INVALIDJOBSTATE', message: 'Aborting already Completed Job not allowed' }],
  ])
  const list = (await session.send('GET', '/jobs/ingest')).body as { records: { id: string }[] }
  expect(list.records.map(job => job.id)).toContain(id)
  expect((await session.send('DELETE', `/jobs/ingest/${id}`)).status).toBe(204)
  expect((await session.send('GET', `/jobs/ingest/${id}`)).status).toBe(404)
})

test('jobs that fail, and jobs that are refused', async () => {
  const load = connection.bulk2.loadAndWaitForResults({ object: 'Account', operation: 'insert', input: 'Nope\n1\n' })
  await expect(load).rejects.toThrow('InvalidBatch : InvalidBatch : Field name not found : Nope')
  const rows = connection.bulk2.loadAndWaitForResults({
    object: 'Account',
    operation: 'delete',
    input: 'Id,Name\n1,2\n',
  })
  await expect(rows).rejects.toThrow("InvalidBatch : InvalidBatch : The 'delete' batch must contain only ids.")
  const unknown = await session.send('POST', '/jobs/ingest', { object: 'Nope', operation: 'insert' })
  expect([unknown.status, errorsOf(unknown)[0]?.errorCode]).toEqual([400, 'INVALIDJOB'])
  const compound = await session.send('POST', '/jobs/query', {
    operation: 'query',
    query: 'SELECT BillingAddress FROM Account',
  })
  expect(errorsOf(compound)[0]).toEqual({
    errorCode: 'API_ERROR',
    message: 'Selecting compound data not supported in Bulk Query',
  })
  const aborted = (await session.send('POST', '/jobs/ingest', { object: 'Account', operation: 'insert' })).body as {
    id: string
  }
  await session.send('PUT', `/jobs/ingest/${aborted.id}/batches`, 'Name\nNever\n', { 'content-type': 'text/csv' })
  await session.send('PATCH', `/jobs/ingest/${aborted.id}`, { state: 'Aborted' })
  expect((await session.send('GET', `/jobs/ingest/${aborted.id}/unprocessedrecords`)).body).toBe('"Name"\n"Never"\n')
})

test('a session that is none is INVALID_SESSION_ID', async () => {
  const jsforce = (await import('jsforce')).default
  const stale = new jsforce.Connection({ instanceUrl: session.simulator.url, accessToken: 'none', version: '64.0' })
  const load = stale.bulk2.loadAndWaitForResults({ object: 'Account', operation: 'insert', input: [{ Name: 'X' }] })
  await expect(load).rejects.toMatchObject({ name: 'INVALID_SESSION_ID' })
})
