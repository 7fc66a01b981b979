import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession, recordsOf } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession({
    scenario: {
      fields: [{ object: 'Lead', name: 'SF_date__c', type: 'date' }],
      objects: [{ name: 'aduro__Thing__c', fields: [{ name: 'aduro__Account__c', referenceTo: 'Account' }] }],
    },
  })
  session.simulator.control.insertRecords('Account', [
    { Name: 'Acme', Industry: 'Banking', NumberOfEmployees: 10 },
    { Name: 'Beta', Industry: 'Energy', NumberOfEmployees: 20 },
    { Name: 'Gamma' },
  ])
})
afterAll(() => session.simulator.close())

const failure = async (soql: string) => {
  const reply = await session.query(soql)
  const [error, ...more] = errorsOf(reply)
  expect([reply.status, more]).toEqual([400, []])
  return [error?.errorCode, error?.message]
}
/** The message Salesforce gave: snippet, spaces before the caret, column, and how its text begins. */
const at = (snippet: string, spaces: number, column: number, text: string) =>
  `\n${snippet}\n${' '.repeat(spaces)}^\nERROR at Row:1:Column:${column}\n${text}`

/** Statement, code, and the recorded snippet, spaces, column and beginning of the text. */
const MEANING: [string, string, string, number, number, string][] = [
  [
    'SELECT Id,Invalid__x FROM Contact LIMIT 1',
    'INVALID_FIELD',
    'SELECT Id,Invalid__x FROM Contact LIMIT 1',
    10,
    11,
    "No such column 'Invalid__x' on entity 'Contact'. If you are attempting to use a custom field",
  ],
  [
    'SELECT Id, DepProbeField__c FROM Account LIMIT 1',
    'INVALID_FIELD',
    'SELECT Id, DepProbeField__c FROM Account LIMIT',
    11,
    12,
    'No such column',
  ],
  [
    'select count() from XYZZY',
    'INVALID_TYPE',
    'select count() from XYZZY',
    20,
    21,
    "sObject type 'XYZZY' is not supported. If you",
  ],
  [
    'SELECT Id, DeveloperName, Description, NamespacePrefix, Status FROM PermissionSetGroup',
    'INVALID_TYPE',
    ' NamespacePrefix, Status FROM PermissionSetGroup',
    30,
    69,
    "sObject type 'PermissionSetGroup'",
  ],
  [
    "SELECT Id FROM Contact WHERE Id = 'ZZZ'",
    'INVALID_QUERY_FILTER_OPERATOR',
    "SELECT Id FROM Contact WHERE Id = 'ZZZ'",
    29,
    30,
    'invalid ID field: ZZZ',
  ],
  [
    'select Id, Company,Email,LastName,SF_dat__c, ConvertedContactId from Lead',
    'INVALID_FIELD',
    'select Id, Company,Email,LastName,SF_dat__c, ConvertedContactId from',
    34,
    35,
    "No such column 'SF_dat__c' on entity 'Lead'",
  ],
  [
    'select Id, AccountNumber from Account where AccountNumber = 3999',
    'INVALID_FIELD',
    'AccountNumber from Account where AccountNumber = 3999',
    33,
    45,
    "value of filter criterion for field 'AccountNumber' must be of type string and should be enclosed in quotes",
  ],
]

test('semantic/syntax errors: snippet, caret at column-1 inside it, Row and Column counted from 1; one-word garbage has none', async () => {
  for (const [soql, code, snippet, spaces, column, text] of MEANING) {
    const [errorCode, message] = await failure(soql)
    expect([soql, errorCode]).toEqual([soql, code])
    expect(message).toContain(at(snippet, spaces, column, text))
    const [, shown, caret] = String(message).split('\n')
    const [, reported] = /Column:(\d+)/.exec(String(message)) ?? []
    // The caret and the column agree about the place, wherever the snippet begins.
    expect(soql.indexOf(shown ?? '') + (caret ?? '').indexOf('^')).toBe(Number(reported) - 1)
  }
  // A word out of place is counted from 0 by Salesforce's reader, so that the caret stands just before it.
  expect(await failure('select Id,  from Account where isDeleted = false')).toEqual([
    'MALFORMED_QUERY',
    at('select Id,  from Account where isDeleted =', 11, 12, "unexpected token: 'from'"),
  ])
  expect((await failure('SELECT Id FROM Account\nWHERE Foo = 1'))[1]).toContain(
    "\nWHERE Foo = 1\n      ^\nERROR at Row:2:Column:7\nNo such column 'Foo'",
  )
  expect(await failure('SELEKT Name FROM Account')).toEqual(['MALFORMED_QUERY', 'unexpected token: SELEKT'])
  expect(await failure('q')).toEqual(['MALFORMED_QUERY', 'unexpected token: q'])
  expect(await failure('SELECT Id FROM Contact WHERE')).toEqual(['MALFORMED_QUERY', "unexpected token: '<EOF>'"])
})

test("texts: No such column, sObject type not supported, invalid ID field, Illegal character sequence, unexpected token: 'From'", async () => {
  expect(await failure('SELECT Id, Foo FROM User')).toEqual([
    'INVALID_FIELD',
    at(
      'SELECT Id, Foo FROM User',
      11,
      12,
      "No such column 'Foo' on entity 'User'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    ),
  ])
  expect(await failure('SELECT Id FROM no_such_object')).toEqual([
    'INVALID_TYPE',
    at(
      'SELECT Id FROM no_such_object',
      15,
      16,
      "sObject type 'no_such_object' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.",
    ),
  ])
  expect((await failure("SELECT Id FROM Account WHERE Id = '53'"))[1]).toMatch(/invalid ID field: 53$/)
  expect(await failure("SELECT Id FROM Account WHERE Name = 'md\\PAxx Services'")).toEqual([
    'MALFORMED_QUERY',
    at(
      "SELECT Id FROM Account WHERE Name = 'md\\PAxx Services'",
      35,
      36,
      "Invalid string literal 'md\\PAxx Services'. Illegal character sequence '\\P' in string literal.",
    ),
  ])
  expect((await failure('SELECT Id, From Account'))[1]).toMatch(/\nunexpected token: 'From'$/)
})

test("!= 'x' keeps null rows; nulls first by default; count() has empty records; count(Id) is AggregateResult.expr0; empty child subquery and missing parent are null", async () => {
  const names = async (rest: string) =>
    recordsOf(await session.query(`SELECT Name FROM Account ${rest}`)).map(record => record.Name)
  expect(await names("WHERE Industry != 'Banking' ORDER BY Name")).toEqual(['Beta', 'Gamma'])
  expect(await names('ORDER BY NumberOfEmployees')).toEqual(['Gamma', 'Acme', 'Beta'])
  expect(await names('ORDER BY NumberOfEmployees DESC')).toEqual(['Gamma', 'Beta', 'Acme'])
  expect((await session.query('SELECT count() FROM Account')).body).toEqual({ totalSize: 3, done: true, records: [] })
  expect((await session.query('SELECT count(Id) FROM Account')).body).toEqual({
    totalSize: 1,
    done: true,
    records: [{ attributes: { type: 'AggregateResult' }, expr0: 3 }],
  })
  const [acme] = recordsOf(
    await session.query("SELECT Parent.Name, (SELECT Id FROM Contacts) FROM Account WHERE Name = 'Acme'"),
  )
  expect(acme).toEqual({ attributes: acme?.attributes, Parent: null, Contacts: null })
})

test('attributes.url echoes the API version; datetimes end in .000+0000; locators <id>-<offset>, done, nextRecordsUrl; batchSize header 200..2000', async () => {
  const old = await session.send('GET', '/services/data/v42.0/query?q=SELECT+Id,CreatedDate+FROM+Account+LIMIT+1')
  const [record] = recordsOf(old)
  expect(record?.attributes).toEqual({
    type: 'Account',
    url: `/services/data/v42.0/sobjects/Account/${String(record?.Id)}`,
  })
  expect(record?.CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/)
  session.simulator.control.insertRecords(
    'Contact',
    Array.from({ length: 2_001 }, (_, index) => ({ LastName: `C${index}` })),
  )
  const ask = async (batchSize: number, path = '/query?q=SELECT+LastName+FROM+Contact') => {
    const reply = await session.send('GET', path, undefined, { 'Sforce-Query-Options': `batchSize=${batchSize}` })
    return reply.body as { totalSize: number; done: boolean; nextRecordsUrl?: string; records: unknown[] }
  }
  const first = await ask(10)
  expect(Object.keys(first)).toEqual(['totalSize', 'done', 'nextRecordsUrl', 'records'])
  expect([first.totalSize, first.done, first.records.length]).toEqual([2_001, false, 200])
  expect(first.nextRecordsUrl).toMatch(/^\/services\/data\/v64\.0\/query\/01g[0-9A-Za-z]{15}-200$/)
  const second = await ask(2_000, first.nextRecordsUrl)
  expect([second.totalSize, second.done, second.records.length]).toEqual([2_001, true, 1_801])
  expect(second).not.toHaveProperty('nextRecordsUrl')
  expect((await ask(9_999)).records).toHaveLength(2_000)
  expect((await ask(500)).records).toHaveLength(500)
})
