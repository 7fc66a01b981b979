import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
  session.simulator.control.insertRecords('User', [{ Id: '0055g00000000ZZ', Name: 'Ada Owner', LastName: 'Owner' }])
  session.simulator.control.insertRecords('Account', [
    {
      Name: 'Alpha Ltd',
      Website: 'https://alpha.example',
      BillingCity: 'Leeds',
      NumberOfEmployees: 10,
      OwnerId: '0055g00000000ZZ',
    },
    { Name: 'beta 100%', NumberOfEmployees: 20, Industry: 'Banking' },
    { Name: 'Ünïque_GmbH', NumberOfEmployees: 30, Industry: 'Banking' },
    { Name: "O'Neil \\ Sons" },
    { Name: 'ΟΔΟΣ' },
  ])
})
afterAll(() => session.simulator.close())

const names = async (where: string) =>
  recordsOf(await session.query(`SELECT Name FROM Account WHERE ${where} ORDER BY Name`)).map(record => record.Name)
const message = async (soql: string) => {
  const [error] = errorsOf(await session.query(soql))
  return `${error?.errorCode}: ${error?.message}`
}

test('text is compared without case, also beyond ASCII, but with its accents', async () => {
  expect(await names("Name = 'ALPHA ltd'")).toEqual(['Alpha Ltd'])
  expect(await names("Name LIKE '%ÜNÏQUE%'")).toEqual(['Ünïque_GmbH'])
  expect(await names("Name LIKE '%unique%'")).toEqual([])
  expect(await names("Name LIKE '%οδοσ%'")).toEqual(['ΟΔΟΣ'])
})

test('LIKE: % and _ are wildcards, \\% and \\_ are not, quotes and backslashes are escaped', async () => {
  expect(await names("Name LIKE '%100\\%'")).toEqual(['beta 100%'])
  expect(await names("Name LIKE '%e\\_G%'")).toEqual(['Ünïque_GmbH'])
  expect(await names("Name LIKE 'a_pha%'")).toEqual(['Alpha Ltd'])
  expect(await names("Name LIKE '%a%l%d'")).toEqual(['Alpha Ltd'])
  expect(await names("Name = 'O\\'Neil \\\\ Sons'")).toEqual(["O'Neil \\ Sons"])
})

test("!= 'x' keeps the rows without a value; = null and IN with null find them", async () => {
  expect(await names("Industry != 'Banking'")).toHaveLength(3)
  expect(await names('Industry = null')).toHaveLength(3)
  expect(await names("Industry = ''")).toHaveLength(3)
  expect(await names("Industry IN ('Banking', null)")).toHaveLength(5)
  expect(await names("NOT Industry = 'Banking'")).toHaveLength(3)
  expect(await names('NumberOfEmployees < 100')).toHaveLength(3)
})

test('AND and OR do not mix without parentheses', async () => {
  expect(await names("(Name LIKE 'a%' OR Name LIKE 'b%') AND NumberOfEmployees > 5")).toHaveLength(2)
  expect(await message("SELECT Id FROM Account WHERE Name='a' AND Name='b' OR Name='c'")).toContain(
    "unexpected token: 'OR'",
  )
})

test('a parent path is a nested record, a missing parent is null; attributes.url echoes the version', async () => {
  const reply = await session.send(
    'GET',
    `/services/data/v58.0/query/?q=${"SELECT+Id,Owner.Name,Parent.Name+FROM+Account+WHERE+Name='alpha+ltd'"}`,
  )
  const [record] = recordsOf(reply)
  expect(record).toMatchObject({
    attributes: { type: 'Account', url: `/services/data/v58.0/sobjects/Account/${String(record?.Id)}` },
    Owner: { attributes: { type: 'User' }, Name: 'Ada Owner' },
    Parent: null,
  })
})

test('nulls come first, in either direction, unless NULLS LAST says otherwise', async () => {
  const ordered = async (order: string) =>
    recordsOf(await session.query(`SELECT NumberOfEmployees FROM Account ORDER BY NumberOfEmployees ${order}`)).map(
      record => record.NumberOfEmployees,
    )
  expect(await ordered('ASC')).toEqual([null, null, 10, 20, 30])
  expect(await ordered('DESC')).toEqual([null, null, 30, 20, 10])
  expect(await ordered('DESC NULLS LAST')).toEqual([30, 20, 10, null, null])
})

test('COUNT() has a size and no records, COUNT(Id) is expr0 of an AggregateResult, groups have their aliases', async () => {
  expect((await session.query('SELECT COUNT() FROM Account')).body).toEqual({ totalSize: 5, done: true, records: [] })
  expect(recordsOf(await session.query('SELECT COUNT(Id) FROM Account'))).toEqual([
    { attributes: { type: 'AggregateResult' }, expr0: 5 },
  ])
  const grouped = await session.query(
    'SELECT Industry, SUM(NumberOfEmployees) total FROM Account GROUP BY Industry HAVING COUNT(Id) < 3 ORDER BY Industry',
  )
  expect(recordsOf(grouped)).toEqual([{ attributes: { type: 'AggregateResult' }, Industry: 'Banking', total: 50 }])
})

test('an empty child subquery is null, a filled one a result of its own', async () => {
  const [alpha] = recordsOf(await session.query("SELECT Id FROM Account WHERE Name = 'Alpha Ltd'"))
  session.simulator.control.insertRecords('Contact', [
    { LastName: 'One', AccountId: alpha?.Id },
    { LastName: 'Two', AccountId: alpha?.Id },
  ])
  const reply = await session.query(
    'SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name',
  )
  const [first, second] = recordsOf(reply)
  expect(first?.Contacts).toMatchObject({ totalSize: 1, done: true, records: [{ LastName: 'Two' }] })
  expect(second?.Contacts).toBeNull()
  expect(await names('Id IN (SELECT AccountId FROM Contact)')).toEqual(['Alpha Ltd'])
})

test('the address compound field, FIELDS(ALL), LIMIT and OFFSET', async () => {
  const [record] = recordsOf(await session.query("SELECT BillingAddress FROM Account WHERE BillingCity = 'leeds'"))
  expect(record?.BillingAddress).toMatchObject({ city: 'Leeds', street: null })
  expect(recordsOf(await session.query('SELECT FIELDS(ALL) FROM Account LIMIT 1'))[0]).toHaveProperty('SystemModstamp')
  expect(recordsOf(await session.query('SELECT Name FROM Account ORDER BY Name LIMIT 1 OFFSET 1'))[0]?.Name).toBe(
    'beta 100%',
  )
})

test('dates: literals, ranges and date-times in any zone; they are written with +0000', async () => {
  expect(await names('CreatedDate = TODAY')).toHaveLength(5)
  expect(await names('CreatedDate = LAST_N_DAYS:3')).toHaveLength(5)
  expect(await names('CreatedDate > 2020-01-01T00:00:00+02:00')).toHaveLength(5)
  expect(await names('CreatedDate < YESTERDAY')).toHaveLength(0)
  expect(recordsOf(await session.query('SELECT CreatedDate FROM Account LIMIT 1'))[0]?.CreatedDate).toMatch(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/,
  )
})

test('locators: batches of 200 to 2000, `<id>-<offset>`, nextRecordsUrl until done', async () => {
  session.simulator.control.insertRecords(
    'Task',
    Array.from({ length: 450 }, (_, index) => ({ Subject: `Task ${index}` })),
  )
  const path = `/query?q=${encodeURIComponent('SELECT Subject FROM Task')}`
  const first = await session.send('GET', path, undefined, { 'sforce-query-options': 'batchSize=10' })
  const body = first.body as { nextRecordsUrl: string; totalSize: number; done: boolean }
  expect(body).toMatchObject({ totalSize: 450, done: false })
  expect(recordsOf(first)).toHaveLength(200)
  expect(body.nextRecordsUrl).toMatch(/^\/services\/data\/v64\.0\/query\/01g\w{15}-200$/)
  const last = await session.send('GET', body.nextRecordsUrl)
  expect(last.body).toMatchObject({ totalSize: 450, done: true })
  expect(recordsOf(last)).toHaveLength(250)
})

test('names of objects and fields in any case, an alias, 2,000 conditions', async () => {
  expect(recordsOf(await session.query("select id, NAME from ACCOUNT a where a.name = 'alpha ltd'"))[0]).toHaveProperty(
    'Name',
  )
  const session2 = Array.from({ length: 300 }, (_, index) => `Name = 'n${index}'`).join(' OR ')
  expect(await names(session2)).toEqual([])
})
