import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: {
      objects: [{ name: 'Thing__c', fields: [{ name: 'Account__c', referenceTo: 'Account' }] }],
    },
  })
  const { insertRecords } = session.simulator.control
  const [acme] = insertRecords('Account', [{ Name: 'Acme', Industry: 'Banking' }])
  const [beta] = insertRecords('Account', [{ Name: 'Beta', ParentId: acme }])
  const [one] = insertRecords('Contact', [
    { LastName: 'One', AccountId: acme },
    { LastName: 'Two', AccountId: acme },
    { LastName: 'Three', AccountId: beta },
    { LastName: 'Nobody' },
  ])
  insertRecords('Thing__c', [{ Name: 'Thing', Account__c: beta }])
  insertRecords('Task', [
    { Subject: 'A', WhatId: acme, WhoId: one },
    { Subject: 'B', WhatId: insertRecords('Opportunity', [{ Name: 'Deal', StageName: 'New', Amount: 5 }])[0] },
    { Subject: 'C' },
  ])
})
afterAll(() => session.simulator.close())

const without = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'attributes' ? undefined : inner)))
const records = async (soql: string) => without(recordsOf(await session.query(soql)))
const message = async (soql: string, version = 'v64.0') => {
  const reply = await session.send('GET', `/services/data/${version}/query?q=${encodeURIComponent(soql)}`)
  return errorsOf(reply)[0]?.message.split('\n').at(-1)
}

test('paths up, in any case, through custom relationships and the names of a FROM', async () => {
  expect(await records('select account__r.parent.NAME, Account__r.Owner.Name from thing__c')).toEqual([
    { Account__r: { Parent: { Name: 'Acme' }, Owner: { Name: 'Integration User' } } },
  ])
  expect((await session.query("SELECT count() FROM Contact c, c.Account a WHERE a.Name = 'acme'")).body).toMatchObject({
    totalSize: 2,
  })
  expect(await records('SELECT Parent.Parent.Parent.Parent.Parent.Name FROM Account LIMIT 1')).toEqual([
    { Parent: null },
  ])
  expect(await message('SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account')).toContain('5 levels')
})

test('a checkbox of a missing parent counts as false', async () => {
  expect(
    await records("SELECT LastName FROM Contact WHERE Account.IsDeleted = false AND LastName = 'Nobody'"),
  ).toHaveLength(1)
})

test('owners, Who and What have the fields of a name, and a Type', async () => {
  expect(
    await records(
      "SELECT Subject, What.Name, What.Type, Who.Name FROM Task WHERE What.Type != 'Opportunity' ORDER BY Subject",
    ),
  ).toEqual([
    { Subject: 'A', What: { Name: 'Acme', Type: 'Account' }, Who: { Name: 'One' } },
    { Subject: 'C', What: null, Who: null },
  ])
  expect(await message('SELECT What.Industry FROM Task')).toContain("No such column 'Industry' on entity 'Name'")
})

test('TYPEOF: what is read of a related record depends on what it is', async () => {
  expect(
    await records(
      'SELECT Subject, TYPEOF What WHEN Account THEN Industry, Owner.Name WHEN Opportunity THEN Amount ELSE Name END FROM Task',
    ),
  ).toEqual([
    { Subject: 'A', What: { Industry: 'Banking', Owner: { Name: 'Integration User' } } },
    { Subject: 'B', What: { Amount: 5 } },
    { Subject: 'C', What: null },
  ])
  expect(await message('SELECT TYPEOF What WHEN Account THEN Id WHEN account THEN Id END FROM Task')).toBe(
    'WHEN clause operand [account] is not unique',
  )
  expect(await message('SELECT TYPEOF What WHEN Account THEN Id FROM Task')).toBe("Missing 'END' at 'FROM'")
})

test('children: their own clauses, the prefix of the object, children of children from version 58', async () => {
  expect(
    await records(
      'SELECT Account.Name, (SELECT Contact.LastName, Account.Name FROM Account.Contacts ORDER BY LastName DESC LIMIT 1) FROM Account',
    ),
  ).toEqual([
    { Name: 'Acme', Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Two', Account: { Name: 'Acme' } }] } },
    {
      Name: 'Beta',
      Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Three', Account: { Name: 'Beta' } }] },
    },
  ])
  expect(
    await records("SELECT (SELECT LastName FROM contacts WHERE LastName LIKE 'T%' OFFSET 1) FROM Account"),
  ).toEqual([{ Contacts: null }, { Contacts: null }])
  const nested =
    "SELECT (SELECT (SELECT Subject FROM Tasks) FROM Contacts WHERE LastName = 'One') FROM Account WHERE Name = 'Acme'"
  expect(await records(nested)).toMatchObject([{ Contacts: { records: [{ Tasks: { records: [{ Subject: 'A' }] } }] } }])
  expect(await message(nested, 'v57.0')).toBe(
    'SOQL statements cannot query aggregate relationships more than 1 level away from the root entity object.',
  )
  expect(await message("SELECT (SELECT Id FROM Contactz) FROM Account WHERE Name = 'nobody'")).toContain(
    "Didn't understand relationship 'Contactz' in FROM part of query call.",
  )
})

test('more children than a batch holds have an address where they go on', async () => {
  const [big] = session.simulator.control.insertRecords('Account', [{ Name: 'Big' }])
  session.simulator.control.insertRecords(
    'Contact',
    Array.from({ length: 250 }, (_, index) => ({ LastName: `C${index}`, AccountId: big })),
  )
  const soql = "SELECT (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Big'"
  const path = `/query?q=${encodeURIComponent(soql)}`
  const reply = await session.send('GET', path, undefined, { 'sforce-query-options': 'batchSize=200' })
  const [record] = recordsOf(reply) as { Contacts: { nextRecordsUrl: string; records: unknown[] } }[]
  expect(record?.Contacts).toMatchObject({ totalSize: 250, done: false })
  expect(record?.Contacts.records).toHaveLength(200)
  const rest = await session.send('GET', record?.Contacts.nextRecordsUrl ?? '')
  expect(rest.body).toMatchObject({ totalSize: 250, done: true })
  expect(recordsOf(rest)[49]).toMatchObject({ LastName: 'C249' })
})

const SEMI = 'SELECT Id FROM Account WHERE'
test.each([
  [
    `${SEMI} Id IN (SELECT AccountId FROM Contact) OR Name = 'x'`,
    "Semi join sub-selects are not allowed with the 'OR' operator",
  ],
  [
    `${SEMI} Name = 'x' AND (Name = 'y' OR Id IN (SELECT AccountId FROM Contact))`,
    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
  ],
  [`${SEMI} Id IN (SELECT ParentId FROM Account)`, 'The inner and outer selects should not be on the same object type'],
  [
    `${SEMI} Id IN (SELECT LastName FROM Contact)`,
    "semi join sub selects can only query id fields, cannot use: 'LastName'",
  ],
  [
    `${SEMI} Id IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT ContactId FROM Case))`,
    'Nesting of semi join sub-selects is not supported',
  ],
  [
    `${SEMI} Id IN (SELECT Account.Parent.Id FROM Contact)`,
    'inner select field cannot have more than one level of relationships',
  ],
  [`${SEMI} Id IN (SELECT AccountId FROM Contact GROUP BY AccountId)`, "missing value at 'GROUP'"],
  [
    `${SEMI} Id IN (SELECT Id FROM Contact)`,
    "The selected field 'Id' in the subquery and the left operand field in the where expression in the outer query 'Id' should point to the same object type",
  ],
  [
    `${SEMI} Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT AccountId FROM Case) AND Id NOT IN (SELECT AccountId FROM Opportunity)`,
    'Maximum 2 semi join sub-selects are allowed.',
  ],
])('%s', async (soql, text) => {
  expect(await message(soql)).toBe(text)
})

test('semi-joins and anti-joins', async () => {
  expect(
    await records("SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE LastName = 'Three')"),
  ).toEqual([{ Name: 'Beta' }])
  expect(
    await records(
      "SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact WHERE LastName = 'Three') AND Name != 'Big'",
    ),
  ).toEqual([{ Name: 'Acme' }])
})
