import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../testing/connect-jsforce'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession({
    scenario: {
      records: {
        Account: [
          { Name: 'First', LastViewedDate: '2026-01-01T10:00:00.000+0000' },
          { Name: 'Last', LastViewedDate: '2026-01-03T10:00:00.000+0000' },
          { Name: 'Never' },
        ],
        Lead: [{ LastName: 'Between', Company: 'C', LastViewedDate: '2026-01-02T10:00:00.000+0000' }],
      },
    },
  })
  connection = await connectJsforce(session.simulator)
})
afterAll(() => session.simulator.close())

test('recent: what was viewed, over all objects, the latest first', async () => {
  const records = (await connection.recent()) as { Name: string; attributes: { type: string; url: string } }[]
  expect(records.map(record => record.Name)).toEqual(['Last', 'Between', 'First'])
  expect(Object.keys(records[0] ?? {})).toEqual(['attributes', 'Id', 'Name'])
  expect(records[1]?.attributes.type).toBe('Lead')
  expect(((await connection.recent(2)) as unknown[]).length).toBe(2)
})

test('recentItems of one object', async () => {
  const records = (await connection.sobject('Account').recent()) as { Name: string }[]
  expect(records.map(record => record.Name)).toEqual(['Last', 'First'])
})

test('FOR VIEW is a look', async () => {
  await connection.query("SELECT Id FROM Account WHERE Name = 'Never' FOR VIEW")
  const [first] = (await connection.recent(1)) as { Name: string }[]
  expect(first?.Name).toBe('Never')
})
