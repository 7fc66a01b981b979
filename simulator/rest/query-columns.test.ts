import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const columns = async (soql: string) =>
  (await session.send('GET', `/query?q=${encodeURIComponent(soql)}&columns=true`)).body

const column = (name: string, more: Record<string, unknown> = {}) => ({
  aggregate: false,
  apexType: 'String',
  booleanType: false,
  columnName: name,
  custom: false,
  displayName: name,
  foreignKeyName: null,
  insertable: true,
  joinColumns: [],
  numberType: false,
  textType: true,
  updatable: true,
  ...more,
})
const READ_ONLY = { insertable: false, updatable: false, textType: false }

test('columns=true: fields, parents with the field that points at them, child queries', async () => {
  const id = column('Id', { apexType: 'Id', ...READ_ONLY })
  const body = await columns('SELECT Id, Name, Owner.Username, (SELECT LastName FROM Contacts) FROM Account')
  expect(body).toEqual({
    columnMetadata: [
      id,
      column('Name'),
      column('Owner', { apexType: null, foreignKeyName: 'OwnerId', joinColumns: [column('Username')], ...READ_ONLY }),
      column('Contacts', { aggregate: true, apexType: null, joinColumns: [column('LastName')], ...READ_ONLY }),
    ],
    entityName: 'Account',
    groupBy: false,
    idSelected: true,
    keyPrefix: '001',
  })
  expect(Object.keys((body as { columnMetadata: object[] }).columnMetadata[0] ?? {})).toEqual(Object.keys(id))
})

test('columns=true: expressions are shown in small letters, an alias is the name of its column', async () => {
  expect(await columns('SELECT AccountId, AVG(Amount), COUNT(Id) n FROM Opportunity GROUP BY AccountId')).toMatchObject(
    {
      columnMetadata: [
        column('AccountId', { apexType: 'Id', textType: false }),
        { aggregate: true, apexType: null, columnName: 'expr0', displayName: 'avg(Amount)', numberType: true },
        { aggregate: true, columnName: 'n', displayName: 'count(Id)' },
      ],
      groupBy: true,
      idSelected: false,
    },
  )
})

test('columns=true: a grouped field by another name counts as an aggregate (forcedotcom/cli#2566)', async () => {
  expect(await columns('SELECT Name AccountName, COUNT(Id) FROM Account GROUP BY Name')).toMatchObject({
    columnMetadata: [{ aggregate: true, columnName: 'AccountName' }, { columnName: 'expr0' }],
  })
  expect(await columns('SELECT Name, COUNT(Id) FROM Account GROUP BY Name')).toMatchObject({
    columnMetadata: [{ aggregate: false, columnName: 'Name' }, { columnName: 'expr0' }],
  })
})
