import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../testing/connect-jsforce'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession({ scenario: { users: [{ username: 'other@example.com', name: 'Olga Other' }] } })
  connection = await connectJsforce(session.simulator)
  await connection.sobject('Account').create([
    { Name: 'Beta', Type: 'Prospect' },
    { Name: 'Alpha', Phone: '1' },
  ])
})
afterAll(() => session.simulator.close())

const viewNamed = async (label: string) => {
  const { listviews } = (await connection.sobject('Account').listviews()) as {
    listviews: { id: string; label: string }[]
  }
  return listviews.find(view => view.label === label)?.id ?? 'none'
}
type Results = {
  records: { columns: { fieldNameOrPath: string; value: string | null }[] }[]
  size: number
  done: boolean
}
const valuesOf = (results: Results, path: string) =>
  results.records.map(record => record.columns.find(column => column.fieldNameOrPath === path)?.value)

test('the list of list views', async () => {
  const { listviews, ...rest } = (await connection.sobject('Account').listviews()) as {
    listviews: Record<string, unknown>[]
  }
  const [all] = listviews
  const url = `/services/data/v64.0/sobjects/Account/listviews/${String(all?.id)}`
  expect(all).toEqual({
    describeUrl: `${url}/describe`,
    developerName: 'AllAccounts',
    id: expect.stringMatching(/^00B\w{15}$/) as unknown,
    label: 'All Accounts',
    resultsUrl: `${url}/results`,
    soqlCompatible: true,
    url,
  })
  expect(rest).toEqual({ done: true, nextRecordsUrl: null, size: listviews.length, sobjectType: 'Account' })
  expect((await session.send('GET', url)).body).toEqual(all)
})

test('a list view described: its columns, its order, its statement', async () => {
  const id = await viewNamed('New This Week')
  const described = (await connection.sobject('Account').listview(id).describe()) as Record<string, unknown>
  expect(described).toMatchObject({
    id: id.slice(0, 15),
    sobjectType: 'Account',
    scope: 'everything',
    orderBy: [{ fieldNameOrPath: 'Name', nullsPosition: 'first', sortDirection: 'ascending' }, {}],
    whereCondition: { field: 'CreatedDate', operator: 'equals', values: ['THIS_WEEK'] },
    query:
      'SELECT Name, Site, BillingState, Phone, toLabel(Type), Owner.Alias, Id, CreatedDate, LastModifiedDate, ' +
      'SystemModstamp FROM Account WHERE CreatedDate = THIS_WEEK ORDER BY Name ASC NULLS FIRST, Id ASC NULLS FIRST',
  })
  expect((described.columns as unknown[])[0]).toEqual({
    ascendingLabel: 'Z-A',
    descendingLabel: 'A-Z',
    fieldNameOrPath: 'Name',
    hidden: false,
    label: 'Account Name',
    selectListItem: 'Name',
    sortDirection: 'ascending',
    sortIndex: 0,
    sortable: true,
    type: 'string',
  })
})

test('results: what the statement finds, as text', async () => {
  const all = (await connection
    .sobject('Account')
    .listview(await viewNamed('All Accounts'))
    .results()) as Results
  expect(valuesOf(all, 'Name')).toEqual(['Alpha', 'Beta'])
  expect(valuesOf(all, 'Phone')).toEqual(['1', null])
  expect(valuesOf(all, 'CreatedDate')[0]).toMatch(/^\w{3} \w{3} \d\d \d\d:\d\d:\d\d GMT \d{4}$/)
  expect([all.size, all.done]).toEqual([2, true])
  const id = await viewNamed('All Accounts')
  const { body } = await session.send('GET', `/sobjects/Account/listviews/${id}/results?limit=1&offset=1`)
  expect(valuesOf(body as Results, 'Name')).toEqual(['Beta'])
})

test("mine are the caller's, recently viewed what somebody looked at", async () => {
  const other = await connection.query("SELECT Id FROM User WHERE Username = 'other@example.com'")
  const beta = await connection.query("SELECT Id FROM Account WHERE Name = 'Beta'")
  await connection.sobject('Account').update({ Id: beta.records[0]?.Id ?? '', OwnerId: other.records[0]?.Id })
  const mine = await connection
    .sobject('Account')
    .listview(await viewNamed('My Accounts'))
    .results()
  expect(valuesOf(mine as Results, 'Name')).toEqual(['Alpha'])
  const recent = async () =>
    valuesOf(
      (await connection
        .sobject('Account')
        .listview(await viewNamed('Recently Viewed Accounts'))
        .results()) as Results,
      'Name',
    )
  expect(await recent()).toEqual([])
  await connection.query("SELECT Id FROM Account WHERE Name = 'Beta' FOR VIEW")
  expect(await recent()).toEqual(['Beta'])
})

test('an unknown list view is not found', async () => {
  expect((await session.send('GET', '/sobjects/Account/listviews/00B000000000001AAA')).status).toBe(404)
  expect((await session.send('GET', `/sobjects/Account/listviews/${await viewNamed('All Accounts')}/x`)).status).toBe(
    404,
  )
})
