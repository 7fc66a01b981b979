import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'
import { RANGE_NAMES, dateRange, takesCount } from './date-ranges'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: {
      fields: [{ object: 'Account', name: 'Tags__c', type: 'multipicklist', values: ['a', 'b', 'c'] }],
    },
  })
  session.simulator.control.insertRecords('Account', [
    {
      Name: 'Acme',
      Rating: 'Hot',
      AnnualRevenue: 1234.5,
      Tags__c: 'a;b',
      BillingLatitude: 37.7,
      BillingLongitude: -122.4,
    },
    { Name: 'Beta', Rating: 'Cold', AnnualRevenue: 10, Tags__c: 'c' },
    { Name: 'Gamma', Rating: 'Warm' },
    { Name: 'Delta', Rating: 'Ablaze' },
  ])
  session.simulator.control.insertRecords('Opportunity', [
    { Name: 'Q1', StageName: 'New', CloseDate: '2026-02-10' },
    { Name: 'Q3', StageName: 'New', CloseDate: '2026-07-04' },
  ])
})
afterAll(() => session.simulator.close())

const names = async (rest: string, object = 'Account') =>
  recordsOf(await session.query(`SELECT Name FROM ${object} ${rest}`)).map(record => record.Name)
const message = async (rest: string) =>
  errorsOf(await session.query(`SELECT Id FROM Account ${rest}`))[0]
    ?.message.split('\n')
    .at(-1)

test('multi-select picklists: INCLUDES and EXCLUDES; a semicolon wants both', async () => {
  expect(await names("WHERE Tags__c INCLUDES ('a;b', 'C') ORDER BY Name")).toEqual(['Acme', 'Beta'])
  expect(await names("WHERE Tags__c INCLUDES ('a;c')")).toEqual([])
  expect(await names("WHERE Tags__c EXCLUDES ('a') ORDER BY Name")).toEqual(['Beta', 'Delta', 'Gamma'])
  expect(await message('ORDER BY Tags__c')).toBe("field 'Tags__c' can not be sorted in a query call")
  expect(await message("WHERE Name INCLUDES ('a')")).toBe('invalid operator on string field')
})

test('picklists are sorted in the order of Setup, what is not listed there after them', async () => {
  expect(await names('ORDER BY Rating')).toEqual(['Acme', 'Gamma', 'Beta', 'Delta'])
  expect(await names('ORDER BY Rating DESC')).toEqual(['Delta', 'Beta', 'Gamma', 'Acme'])
})

test('distances, amounts in a currency, values written for people', async () => {
  const distance = "DISTANCE(BillingAddress, GEOLOCATION(37.775, -122.418), 'mi')"
  expect(await names(`WHERE ${distance} < 20 ORDER BY ${distance}`)).toEqual(['Acme'])
  expect(await names(`WHERE ${distance} < 5`)).toEqual([])
  expect(await names('WHERE AnnualRevenue > USD500')).toEqual(['Acme'])
  expect(
    recordsOf(
      await session.query("SELECT FORMAT(AnnualRevenue) r, toLabel(Rating) FROM Account WHERE Name = 'acme'"),
    )[0],
  ).toMatchObject({ r: '$1,234.50', Rating: 'Hot' })
})

test('functions of dates', async () => {
  const fits = (condition: string) => names(`WHERE ${condition}`, 'Opportunity')
  for (const condition of [
    'CALENDAR_QUARTER(CloseDate) = 1',
    'FISCAL_MONTH(CloseDate) = 2',
    'DAY_IN_MONTH(CloseDate) = 10',
    'DAY_IN_WEEK(CloseDate) = 3',
    'DAY_IN_YEAR(CloseDate) = 41',
    'WEEK_IN_MONTH(CloseDate) = 2',
    'WEEK_IN_YEAR(CloseDate) = 6',
  ]) {
    expect([condition, await fits(condition)]).toEqual([condition, ['Q1']])
  }
  expect(await fits('DAY_ONLY(CreatedDate) = TODAY')).toHaveLength(2)
  expect(await fits('DAY_ONLY(convertTimezone(CreatedDate)) IN (YESTERDAY, TODAY)')).toHaveLength(2)
  expect(await fits('HOUR_IN_DAY(CreatedDate) >= 0')).toHaveLength(2)
})

test('date literals: where they begin and end', () => {
  const now = new Date('2026-05-13T15:00:00Z')
  const days = (name: string, count = 0) => {
    const { from, until } = dateRange(name, count, now)
    return [from, until].map(date => date.toISOString().slice(0, 10))
  }
  expect(days('TODAY')).toEqual(['2026-05-13', '2026-05-14'])
  expect(days('YESTERDAY')).toEqual(['2026-05-12', '2026-05-13'])
  expect(days('LAST_N_DAYS', 2)).toEqual(['2026-05-11', '2026-05-14'])
  expect(days('NEXT_N_DAYS', 2)).toEqual(['2026-05-14', '2026-05-16'])
  expect(days('N_DAYS_AGO', 2)).toEqual(['2026-05-11', '2026-05-12'])
  expect(days('THIS_WEEK')).toEqual(['2026-05-10', '2026-05-17'])
  expect(days('N_WEEKS_AGO', 1)).toEqual(['2026-05-03', '2026-05-10'])
  expect(days('LAST_N_MONTHS', 2)).toEqual(['2026-03-01', '2026-05-01'])
  expect(days('N_MONTHS_AGO', 2)).toEqual(['2026-03-01', '2026-04-01'])
  expect(days('NEXT_FISCAL_QUARTER')).toEqual(['2026-07-01', '2026-10-01'])
  expect(days('N_QUARTERS_AGO', 1)).toEqual(['2026-01-01', '2026-04-01'])
  expect(days('LAST_N_FISCAL_YEARS', 3)).toEqual(['2023-01-01', '2026-01-01'])
  expect(days('N_FISCAL_YEARS_AGO', 1)).toEqual(['2025-01-01', '2026-01-01'])
})

test('every date literal divides time: a record lies before it, in it or after it', async () => {
  const range = fc.tuple(fc.constantFrom(...RANGE_NAMES), fc.integer({ min: 1, max: 40 }))
  await fc.assert(
    fc.asyncProperty(range, async ([name, count]) => {
      const literal = takesCount(name) ? `${name}:${count}` : name
      const sizes = await Promise.all(
        ['<', '=', '>'].map(async operator => (await names(`WHERE CreatedDate ${operator} ${literal}`)).length),
      )
      expect(sizes.sort()).toEqual([0, 0, 4])
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['WHERE Name = :name', 'Bind variables only allowed in Apex code'],
  ['WHERE Name = name', 'Bind variables only allowed in Apex code'],
  ['WHERE Name = name AND Site = null', 'Bind variables only allowed in Apex code'],
  ['WHERE Name = Q2 June 2026', "unexpected token: 'June'"],
  ["WHERE Name = 'O'Brien'", "unexpected token: 'Brien'"],
  ['WHERE Name LIKE NULL', "unexpected token: 'NULL'"],
  ["WHERE Name LIKE ''", 'invalid LIKE value: '],
  ["WHERE Id LIKE '%a'", 'invalid operator on id field'],
  ['WHERE IsDeleted > true', 'invalid operator on boolean field'],
  ['WHERE NumberOfEmployees = 1 AND NOT Name = null', "unexpected token: 'NOT'"],
  ['WHERE Name IN ()', "unexpected token: 'Name IN ()'"],
  ["WHERE BillingAddress = 'x'", 'Address fields can only be filtered using Distance expressions'],
  ['WHERE CreatedDate > 2020-12-12t12:12:00-25:00', 'Invalid datetime: 2020-12-12t12:12:00-25:00'],
  ['WHERE CreatedDate > 2024-02-30', 'Invalid date: 2024-02-30'],
  ['WHERE CreatedDate = 2018-05-23 00:00:00', "line 1:62 no viable alternative at character '<EOF>'"],
  ['WHERE CreatedDate = 2018-05-23T00:00:00', "line 1:62 no viable alternative at character '<EOF>'"],
  ['WHERE CreatedDate = 2013-12-01T12:00:00 00:00', "line 1:62 no viable alternative at character ' '"],
  ['WHERE Name = "x"', "line 1:36 no viable alternative at character '\"'"],
  ["WHERE Name = '''", "unexpected token: '''"],
  ["WHERE Name = 'x", "unexpected token: '<EOF>'"],
  [
    "WHERE NumberOfEmployees = '5'",
    "value of filter criterion for field 'NumberOfEmployees' must be of type int and should not be enclosed in quotes",
  ],
  [
    "WHERE AnnualRevenue = '5'",
    "value of filter criterion for field 'AnnualRevenue' must be of type double and should not be enclosed in quotes",
  ],
  [
    'WHERE CreatedDate > 2020-01-01',
    "value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
  ],
  [
    'WHERE Name = TODAY',
    "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
  ],
  ['USING SCOPE nobody', "unexpected token: 'nobody'"],
  ['ORDER BY Name NULLS', "missing value at '<EOF>'"],
  ['OFFSET 2001', 'Maximum SOQL offset allowed for apiName Account is 2000'],
  ['ORDER BY Name FOR UPDATE', 'Explicit ORDER BY not allowed when locking rows (Id order is implied)'],
  ['LIMIT 1 LIMIT 2', "unexpected token: 'LIMIT'"],
])('%s', async (rest, text) => {
  expect(await message(rest)).toBe(text)
})

test('FIELDS(): all and custom want a LIMIT up to 200, standard does not; nothing is selected twice', async () => {
  const fields = async (soql: string) => errorsOf(await session.query(soql))[0]
  expect(await fields('SELECT FIELDS(ALL) FROM Account LIMIT 201')).toEqual({
    message: 'The SOQL FIELDS function must have a LIMIT of at most 200',
    errorCode: 'MALFORMED_QUERY',
  })
  expect(await fields('SELECT Id, FIELDS(ALL) FROM Account LIMIT 200')).toEqual({
    message: 'duplicate field selected: Id',
    errorCode: 'INVALID_FIELD',
  })
  expect(await fields('SELECT Id, name, Name FROM Account')).toEqual({
    message:
      '\nSELECT Id, name, Name FROM Account\n                 ^\nERROR at Row:1:Column:18\nduplicate field selected: Name',
    errorCode: 'INVALID_FIELD',
  })
  expect(recordsOf(await session.query('SELECT FIELDS(STANDARD) FROM Account'))[0]).not.toHaveProperty('Tags__c')
  const [custom] = recordsOf(await session.query('SELECT FIELDS(CUSTOM) FROM Account LIMIT 1'))
  expect(custom).toEqual({ attributes: custom?.attributes, Tags__c: 'a;b' })
})

test('FOR VIEW and FOR REFERENCE leave their dates; USING SCOPE mine, ALL ROWS, UPDATE and data categories are taken', async () => {
  expect(recordsOf(await session.query("SELECT Id FROM Account WHERE Name = 'Beta' FOR VIEW"))).toHaveLength(1)
  expect(recordsOf(await session.query("SELECT Id FROM Account WHERE Name = 'Gamma' FOR REFERENCE"))).toHaveLength(1)
  expect(await names('WHERE LastViewedDate = TODAY')).toEqual(['Beta'])
  expect(await names('WHERE LastReferencedDate = TODAY ORDER BY Name')).toEqual(['Beta', 'Gamma'])
  expect(await names('USING SCOPE mine')).toHaveLength(4)
  expect(
    await names('WITH DATA CATEGORY Geography__c ABOVE usa__c AND Product__c AT (a__c, b__c) LIMIT 1'),
  ).toHaveLength(1)
  expect(await names('LIMIT 1 FOR VIEW, REFERENCE UPDATE TRACKING, VIEWSTAT ALL ROWS')).toHaveLength(1)
})
