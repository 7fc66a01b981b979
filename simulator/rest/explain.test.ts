import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../testing/connect-jsforce'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession({ accounts: ['A', 'B', 'C', 'D'].map(name => ({ id: name, name })) })
  connection = await connectJsforce(session.simulator)
})
afterAll(() => session.simulator.close())

test('a statement without a filter scans the table', async () => {
  const { plans, ...rest } = await connection.query('SELECT Id, Name FROM Account ORDER BY Name LIMIT 2').explain()
  expect(plans).toMatchObject([
    {
      cardinality: 4,
      fields: [],
      leadingOperationType: 'TableScan',
      notes: [
        {
          description: 'Not considering filter for optimization because unindexed',
          fields: ['IsDeleted'],
          tableEnumOrId: 'Account',
        },
      ],
      sobjectCardinality: 4,
      sobjectType: 'Account',
    },
  ])
  expect(rest).toEqual({ sourceQuery: 'SELECT Id, Name FROM Account ORDER BY Name LIMIT 2' })
})

test('a filter on an indexed field offers the index first', async () => {
  const { plans } = await connection.query("SELECT Id FROM Account WHERE Name = 'A' AND Phone = null").explain()
  expect(plans.map(plan => [plan.leadingOperationType, plan.fields, plan.cardinality])).toEqual([
    ['Index', ['Name'], 1],
    ['TableScan', [], 1],
  ])
  expect(plans[0]?.relativeCost).toBeLessThan(plans[1]?.relativeCost ?? 0)
})

test('a list view by its id; wrong statements and ids', async () => {
  const { listviews } = (await connection.sobject('Account').listviews()) as { listviews: { id: string }[] }
  const { plans } = (await connection
    .sobject('Account')
    .listview(listviews[0]?.id ?? '')
    .explain()) as { plans: { sobjectType: string }[] }
  expect(plans[0]?.sobjectType).toBe('Account')
  const id = await session.send('GET', '/query/?explain=00B000000000001')
  expect([id.status, errorsOf(id)[0]?.errorCode]).toEqual([400, 'INVALID_ID'])
  const statement = await session.send('GET', '/query/?explain=SELECT+Nope+FROM+Account')
  expect([statement.status, errorsOf(statement)[0]?.errorCode]).toEqual([400, 'INVALID_FIELD'])
})
