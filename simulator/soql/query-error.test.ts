import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuery } from './parse-query'
import { meaningError } from './query-error'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const errorOf = async (soql: string) => {
  const [error] = errorsOf(await session.query(soql))
  return [error?.errorCode, error?.message]
}
const ADVICE_FIELD =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."

test('an unknown column: the statement, a caret under the column, a column counted from 1', async () => {
  expect(await errorOf('SELECT Id, Foo FROM User')).toEqual([
    'INVALID_FIELD',
    `\nSELECT Id, Foo FROM User\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo' on entity 'User'. ${ADVICE_FIELD}`,
  ])
})

test('INVALID_FIELD has no fields', async () => {
  expect(errorsOf(await session.query('SELECT Foo FROM User'))[0]).not.toHaveProperty('fields')
})

test('an unknown object', async () => {
  const [code, message] = await errorOf('SELECT Id FROM Accountz LIMIT 2')
  expect(code).toBe('INVALID_TYPE')
  expect(message).toContain(
    "\nSELECT Id FROM Accountz LIMIT 2\n               ^\nERROR at Row:1:Column:16\nsObject type 'Accountz' is not supported.",
  )
})

test('a long statement is cut to the words around the place', async () => {
  const select = 'Id, Name, BillingStreet, BillingCity'
  const [, message] = await errorOf(`SELECT ${select}, BillingPostalCode FROM Account WHERE Id = '53'`)
  expect(message).toContain(
    "\nBillingPostalCode FROM Account WHERE Id = '53'\n                                     ^\n",
  )
  const [, cut] = await errorOf('SELECT Id, DepProbeField__c FROM Account LIMIT 1')
  expect(cut?.split('\n')[1]).toBe('SELECT Id, DepProbeField__c FROM Account LIMIT')
})

test('a word out of place: its column counts from 0, as recordings show', async () => {
  expect(await errorOf('SELECT Id, FROM Account')).toEqual([
    'MALFORMED_QUERY',
    "\nSELECT Id, FROM Account\n          ^\nERROR at Row:1:Column:11\nunexpected token: 'FROM'",
  ])
  expect((await errorOf('SELECT * FROM Account'))[1]).toContain("ERROR at Row:1:Column:7\nunexpected token: 'SELECT *'")
  expect((await errorOf('SELECT  FROM Account'))[1]).toContain("unexpected token: 'SELECT  FROM'")
})

test('SET OPTIONS is the very last clause; an AggregateResult is no object to ask for', async () => {
  const options = 'SET OPTIONS (honorEmptyStrings = true)'
  expect((await session.query(`SELECT Id FROM Account LIMIT 1 ${options}`)).status).toBe(200)
  expect(await errorOf(`SELECT Id FROM Account ${options} LIMIT 1`)).toEqual([
    'MALFORMED_QUERY',
    `\nOPTIONS (honorEmptyStrings = true) LIMIT 1\n${' '.repeat(34)}^\nERROR at Row:1:Column:62\nunexpected token: 'LIMIT'`,
  ])
  expect(await errorOf('select id from AggregateResult')).toEqual([
    'INVALID_TYPE_FOR_OPERATION',
    'entity type AggregateResult does not support query',
  ])
})

test('one-word garbage is answered without a snippet', async () => {
  expect(await errorOf('garbage')).toEqual(['MALFORMED_QUERY', 'unexpected token: garbage'])
})

test('invalid ID field, illegal character sequence, wrong types, what cannot be filtered or sorted', async () => {
  expect(await errorOf("SELECT Id FROM Account WHERE Id = '53'")).toEqual([
    'INVALID_QUERY_FILTER_OPERATOR',
    "\nSELECT Id FROM Account WHERE Id = '53'\n                             ^\nERROR at Row:1:Column:30\ninvalid ID field: 53",
  ])
  expect((await errorOf("SELECT Id FROM Account WHERE Name = 'a\\-b'"))[1]).toContain(
    "Illegal character sequence '\\-'",
  )
  expect((await errorOf("SELECT Id FROM Account WHERE CreatedDate > '2020-01-01'"))[1]).toContain(
    "value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
  )
  expect((await errorOf("SELECT Id FROM Account WHERE Description LIKE '%x%'"))[1]).toContain(
    "field 'Description' can not be filtered in a query call",
  )
  expect(await errorOf('SELECT Id FROM Account ORDER BY Description')).toEqual([
    'MALFORMED_QUERY',
    "\nSELECT Id FROM Account ORDER BY Description\n                                ^\nERROR at Row:1:Column:33\nfield 'Description' can not be sorted in a query call",
  ])
  expect((await errorOf('SELECT Nope.Name FROM Account'))[1]).toContain(
    "Didn't understand relationship 'Nope' in field path.",
  )
  expect((await errorOf("SELECT Id FROM Account WHERE Name = 'a"))[1]).toBe("unexpected token: '<EOF>'")
})

test('statements and strings that are too long, a second object, a comment before everything', async () => {
  const long = (length: number) => `SELECT Id FROM Account WHERE Name = '${'x'.repeat(length)}'`
  expect(() => parseQuery(long(4_000))).not.toThrow()
  expect(() => parseQuery(long(4_001))).toThrow('cannot be longer than 4000 characters')
  expect(() => parseQuery(`${long(1)}${' '.repeat(100_000)}`)).toThrow(
    'SOQL statements can not be longer than 100000 characters.',
  )
  expect(await errorOf('SELECT Id FROM Account, Contact')).toEqual([
    'MALFORMED_QUERY',
    'A driving SObject type has already been set, all other entity types in the FROM clause must be relationships to the initial object.  The driving object is Account',
  ])
  for (const nothing of ['', '  ', '/**/ SELECT Id FROM Account']) {
    expect(await errorOf(nothing)).toEqual(['MALFORMED_QUERY', 'SOQL statements cannot be empty or null'])
  }
  expect(errorsOf(await session.send('GET', '/query'))[0]?.message).toBe('A query string has to be specified')
  expect(errorsOf(await session.send('GET', '/query/01g000000000000000-5'))[0]).toEqual({
    message: 'invalid query locator',
    errorCode: 'INVALID_QUERY_LOCATOR',
  })
})

test('words of the language that are objects too', async () => {
  expect((await session.query('SELECT Id, Type FROM Group ORDER BY Type')).status).toBe(200)
  expect((await session.query('SELECT Group.Name FROM GroupMember')).status).toBe(200)
  expect((await errorOf('SELECT Id FROM WHERE Id = null'))[1]).toContain("unexpected token: 'WHERE'")
})

test('the snippet holds the place, and the caret stands under it, wherever that is', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', '.', ',', ' ', '('), minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.nat(), (lines, seed) => {
      const row = seed % lines.length
      const text = lines[row] ?? ''
      const column = seed % text.length
      const at = lines.slice(0, row).reduce((length, other) => length + other.length + 1, 0) + column
      const [, snippet = '', caret = '', place] = meaningError(lines.join('\n'), at, 'X', 'why').message.split('\n')
      expect(place).toBe(`ERROR at Row:${row + 1}:Column:${column + 1}`)
      const start = column - (caret.length - 1)
      expect(text.slice(start, start + snippet.length)).toBe(snippet)
      expect(snippet.charAt(caret.length - 1)).toBe(text.charAt(column))
      // Whole words: neither end cuts one in two.
      expect(start === 0 || /[ ,]/.test(text.charAt(start - 1))).toBe(true)
      const end = start + snippet.length
      expect(end === text.length || /[ ,]/.test(text.charAt(end))).toBe(true)
    }),
  )
})
