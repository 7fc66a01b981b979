import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
  const [acme] = session.simulator.control.insertRecords('Account', [
    { Name: 'Acme', Industry: 'Banking', Type: 'Prospect', NumberOfEmployees: 10 },
    { Name: 'Beta', Industry: 'Energy', Type: 'Prospect', NumberOfEmployees: 20 },
    { Name: 'Gamma', Industry: 'Banking', Type: 'Other', NumberOfEmployees: 31 },
  ])
  session.simulator.control.insertRecords('Opportunity', [
    { Name: 'O1', AccountId: acme, StageName: 'Prospecting', CloseDate: '2026-03-15', Amount: 100 },
    { Name: 'O2', AccountId: acme, StageName: 'Closed Won', CloseDate: '2026-08-01', Amount: 50.5 },
    { Name: 'O3', StageName: 'Closed Won', CloseDate: '2027-08-30', Amount: 7 },
  ])
})
afterAll(() => session.simulator.close())

/** The rows without their attributes, which are those of an AggregateResult. */
const rows = async (soql: string) =>
  recordsOf(await session.query(soql)).map(({ attributes, ...row }) => {
    expect(attributes).toEqual({ type: 'AggregateResult' })
    return row
  })
const message = async (soql: string) =>
  errorsOf(await session.query(soql))[0]
    ?.message.split('\n')
    .at(-1)

test('every aggregate; those without a name are expr0, expr1, … in their order', async () => {
  expect(
    await rows(
      'SELECT Industry, COUNT(Id) n, AVG(NumberOfEmployees), SUM(NumberOfEmployees), MIN(Name), MAX(Name) m, ' +
        'COUNT_DISTINCT(Type) FROM Account GROUP BY Industry ORDER BY COUNT(Id) DESC',
    ),
  ).toEqual([
    { Industry: 'Banking', n: 2, expr0: 20.5, expr1: 41, expr2: 'Acme', m: 'Gamma', expr3: 2 },
    { Industry: 'Energy', n: 1, expr0: 20, expr1: 20, expr2: 'Beta', m: 'Beta', expr3: 1 },
  ])
})

test('groups by paths and by functions of dates; HAVING; order by an alias', async () => {
  expect(
    await rows('SELECT Account.Name, SUM(Amount) FROM Opportunity GROUP BY Account.Name HAVING COUNT(Id) > 1'),
  ).toEqual([{ Name: 'Acme', expr0: 150.5 }])
  expect(
    await rows(
      'SELECT FISCAL_YEAR(CloseDate) y, CALENDAR_MONTH(CloseDate), COUNT(Id) c FROM Opportunity ' +
        'GROUP BY FISCAL_YEAR(CloseDate), CALENDAR_MONTH(CloseDate) ORDER BY y DESC, CALENDAR_MONTH(CloseDate)',
    ),
  ).toEqual([
    { y: 2027, expr0: 8, c: 1 },
    { y: 2026, expr0: 3, c: 1 },
    { y: 2026, expr0: 8, c: 1 },
  ])
})

test('ROLLUP and CUBE add subtotals, which GROUPING() tells from missing values', async () => {
  const rolled = await rows(
    'SELECT Industry, Type, GROUPING(Type) sum, COUNT(Id) n FROM Account GROUP BY ROLLUP(Industry, Type) ' +
      'ORDER BY Industry NULLS LAST, Type NULLS LAST',
  )
  expect(rolled.map(Object.values)).toEqual([
    ['Banking', 'Prospect', 0, 1],
    ['Banking', 'Other', 0, 1],
    ['Banking', null, 1, 2],
    ['Energy', 'Prospect', 0, 1],
    ['Energy', null, 1, 1],
    [null, null, 1, 3],
  ])
  const cubed = await rows('SELECT Industry, Type, COUNT(Id) n FROM Account GROUP BY CUBE(Industry, Type)')
  expect(cubed).toHaveLength(8)
  expect(cubed).toContainEqual({ Industry: null, Type: 'Prospect', n: 2 })
  expect(
    await rows('SELECT IsWon, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(IsWon) ORDER BY IsWon NULLS LAST'),
  ).toEqual([
    { IsWon: false, n: 1 },
    { IsWon: true, n: 2 },
    { IsWon: null, n: 3 },
  ])
})

test('COUNT() counts rows after LIMIT and takes no company', async () => {
  expect((await session.query('SELECT COUNT() FROM Account LIMIT 2')).body).toMatchObject({ totalSize: 2, records: [] })
  expect(await message('SELECT COUNT(), Name FROM Account')).toBe("unexpected token: ','")
  expect(await message('SELECT COUNT() c FROM Account')).toBe("unexpected token: 'c'")
  expect(await message('SELECT COUNT() FROM Account ORDER BY Name')).toBe(
    'Ordered field must be grouped or aggregated: Name',
  )
})

test.each([
  ['SELECT Name, COUNT(Id) FROM Account', 'Field must be grouped or aggregated: Name'],
  ['SELECT DAY_ONLY(CreatedDate) FROM Account', 'Field must be grouped or aggregated: CreatedDate'],
  ['SELECT COUNT(Id) FROM Account GROUP BY Id', 'Grouped field should not be aggregated: Id'],
  ['SELECT Type FROM Account GROUP BY Type ORDER BY Name', 'Ordered field must be grouped or aggregated: Name'],
  ['SELECT CreatedDate FROM Account GROUP BY CreatedDate', "field 'CreatedDate' can not be grouped in a query call"],
  ['SELECT SUM(Name) FROM Account', 'field Name does not support aggregate operator SUM'],
  ['SELECT COUNT(IsDeleted) FROM Account', 'field IsDeleted does not support aggregate operator COUNT'],
  ['SELECT COUNT(Description) FROM Account', 'field Description does not support aggregate operator COUNT'],
  ['SELECT Name n FROM Account', 'only aggregate expressions use field aliasing'],
  ['SELECT Type a, Industry a FROM Account GROUP BY Type, Industry', 'duplicate alias: a'],
  ['SELECT Type FROM Account GROUP BY Type, Type', 'duplicate grouping expression: Type'],
  ['SELECT Name FROM Account HAVING COUNT(Id) > 1', "unexpected token: 'HAVING'"],
  ['SELECT SUM() FROM Account', "unexpected token: 'SUM()'"],
  ['SELECT Id FROM Account WHERE COUNT(Id) > 1', "unexpected token: '('"],
  ['SELECT Id, (SELECT COUNT(Id) FROM Contacts) FROM Account', 'only root queries support aggregate expressions'],
  [
    'SELECT COUNT(Id) FROM Account LIMIT 1',
    'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
  ],
])('%s', async (soql, text) => {
  expect(await message(soql)).toBe(text)
})

test('more groups than one batch holds are an error: there is no queryMore for them', async () => {
  session.simulator.control.insertRecords(
    'Contact',
    Array.from({ length: 2_001 }, (_, index) => ({ LastName: `C${index}` })),
  )
  expect(errorsOf(await session.query('SELECT LastName FROM Contact GROUP BY LastName'))).toEqual([
    {
      message: 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
      errorCode: 'EXCEEDED_ID_LIMIT',
    },
  ])
  expect(await rows('SELECT LastName FROM Contact GROUP BY LastName LIMIT 2000')).toHaveLength(2_000)
})
