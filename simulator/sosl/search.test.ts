import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, foundBy, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
  session.simulator.control.insertRecords('Account', [
    { Name: 'Acme Limited', Website: 'https://www.acme-widgets.example', Phone: '+44 20 7946 0001' },
    { Name: 'ACME Holdings' },
    { Name: 'AT&T Inc.' },
    { Name: 'Müller & Söhne' },
    { Name: '株式会社日立製作所' },
    { Name: 'Acorn', Description: 'a customer of acme' },
  ])
})
afterAll(() => session.simulator.close())

const find = async (term: string, rest = 'IN NAME FIELDS RETURNING Account(Name ORDER BY Name)') =>
  foundBy(await session.search(`FIND {${term}} ${rest}`)).map(record => record.Name)
const error = async (sosl: string) => errorsOf(await session.search(sosl))[0]

test('words, in any case; several words are all wanted; AND, OR, AND NOT, phrases', async () => {
  expect(await find('acme')).toEqual(['ACME Holdings', 'Acme Limited'])
  expect(await find('limited acme')).toEqual(['Acme Limited'])
  expect(await find('limited OR holdings')).toHaveLength(2)
  expect(await find('acme AND NOT holdings')).toEqual(['Acme Limited'])
  expect(await find('"acme holdings"')).toEqual(['ACME Holdings'])
  expect(await find('"holdings acme"')).toEqual([])
})

test('wildcards at the end and in the middle', async () => {
  expect(await find('acm*')).toHaveLength(2)
  expect(await find('ac?e')).toHaveLength(2)
  expect(await find('ac*n')).toEqual(['Acorn'])
})

test('escaped signs are plain text; letters beyond ASCII; scripts without spaces', async () => {
  expect(await find('AT\\&T')).toEqual(['AT&T Inc.'])
  expect(await find('Müller \\& SÖHNE')).toEqual(['Müller & Söhne'])
  expect(await find('日立')).toEqual(['株式会社日立製作所'])
})

test('IN NAME FIELDS of an Account looks at the website too, not at the description', async () => {
  expect(await find('widgets')).toEqual(['Acme Limited'])
  expect(await find('acme', 'RETURNING Account(Name)')).toHaveLength(3)
  expect(await find('7946', 'IN PHONE FIELDS RETURNING Account(Name)')).toEqual(['Acme Limited'])
})

test('RETURNING takes WHERE, ORDER BY and LIMIT, and several objects', async () => {
  session.simulator.control.insertRecords('Lead', [{ LastName: 'Roe', Name: 'Roe', Company: 'Acme Leads' }])
  const found = foundBy(
    await session.search(
      "FIND {acme} IN NAME FIELDS RETURNING Account(Name, Owner.Name WHERE Name LIKE '%lim%' LIMIT 1), Lead(Company)",
    ),
  )
  expect(found).toMatchObject([
    { attributes: { type: 'Account' }, Name: 'Acme Limited', Owner: { Name: 'Integration User' } },
    { attributes: { type: 'Lead' }, Company: 'Acme Leads' },
  ])
})

test('no braces, one character, a bad character, a bad token', async () => {
  expect(await error('acme')).toEqual({
    message: 'No search term found. The search term must be enclosed in braces.',
    errorCode: 'MALFORMED_SEARCH',
  })
  expect(await error('FIND {g}')).toEqual({
    message: 'search term must be longer than one character: g',
    errorCode: 'INVALID_SEARCH',
  })
  const hyphen = await error('FIND {a-b} RETURNING Account')
  expect(hyphen?.errorCode).toBe('MALFORMED_SEARCH')
  expect(hyphen?.message).toContain("ERROR at Row:1:Column:7\nline 1:7 mismatched character '-' expecting '}'")
  expect((await error('FIND {acme} RETURNING Account(Name LIMIT x)'))?.message).toContain("unexpected token: 'x'")
})

test('parameterizedSearch: plain words, nothing to escape, by GET and by POST', async () => {
  const byGet = await session.send(
    'GET',
    '/parameterizedSearch/?q=at%26t&sobject=Account&Account.fields=Name&Account.limit=5',
  )
  expect(foundBy(byGet)).toMatchObject([{ Name: 'AT&T Inc.' }])
  const byPost = await session.send('POST', '/parameterizedSearch', {
    q: 'acme holdings',
    in: 'NAME',
    sobjects: [{ name: 'Account', fields: ['Name'] }],
  })
  expect(foundBy(byPost)).toMatchObject([{ Name: 'ACME Holdings' }])
})

test('a record enters the index after the delay; SOQL sees it at once', async () => {
  session.simulator.control.changeScenario({ searchDelay: 60_000 })
  await session.send('POST', '/sobjects/Account', { Name: 'Latecomer' })
  expect(await find('latecomer')).toEqual([])
  session.simulator.control.changeScenario({ searchDelay: 0 })
  await session.send('POST', '/sobjects/Account', { Name: 'Newcomer' })
  expect(await find('newcomer')).toEqual(['Newcomer'])
})
