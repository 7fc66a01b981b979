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
  expect((await error('FIND {acme} RETURNING Account(Name LIMIT x)'))?.message).toContain("unexpected token: 'x'")
})

test('RETURNING: toLabel, list views, OFFSET; WITH clauses and UPDATE are taken', async () => {
  const returning = (inside: string, rest = '') => find('acme', `IN NAME FIELDS RETURNING Account(${inside}) ${rest}`)
  expect(await returning('Name USING ListView=Recent ORDER BY Name LIMIT 1 OFFSET 1')).toEqual(['Acme Limited'])
  expect(await returning("Name, toLabel(Rating) WHERE Name LIKE 'acme h%'")).toEqual(['ACME Holdings'])
  expect(await returning('Name', 'WITH SNIPPET(target_length=120) WITH SPELL_CORRECTION = false LIMIT 1')).toHaveLength(
    1,
  )
  expect(
    await returning('Name', 'WITH DATA CATEGORY Geography__c ABOVE usa__c UPDATE TRACKING, VIEWSTAT'),
  ).toHaveLength(2)
  expect((await error('FIND {acme} RETURNING Account(Id USING ListView(Id = Recent))'))?.message).toBe(
    'Invalid using expr',
  )
})

test('labels come with the records when they are asked for; before version 37 the records came alone', async () => {
  const labelled = await session.search("FIND {limited} RETURNING Account(Id, Name) WITH METADATA = 'LABELS'")
  expect(labelled.body).toMatchObject({
    metadata: {
      entityetadata: [
        { entityName: 'Account', fieldMetadata: [{ name: 'Id' }, { name: 'Name', label: 'Account Name' }] },
      ],
    },
  })
  const old = await session.send(
    'GET',
    `/services/data/v36.0/search?q=${encodeURIComponent('FIND {limited} RETURNING Account')}`,
  )
  expect(old.body).toMatchObject([{ attributes: { type: 'Account' } }])
})

test('unknown objects and fields, aggregates, words that fit nowhere', async () => {
  expect(await error('FIND {acme} RETURNING Accountz(Id)')).toMatchObject({ errorCode: 'INVALID_TYPE' })
  expect(await error('FIND {acme} RETURNING Account(Foo)')).toMatchObject({
    errorCode: 'INVALID_FIELD',
    message: expect.stringContaining("No such column 'Foo' on entity 'Account'") as string,
  })
  expect(await error('FIND {acme} RETURNING Account(COUNT(Id))')).toMatchObject({ errorCode: 'MALFORMED_SEARCH' })
  expect((await error('FIND {acme} RETURNING Account(Name) FOO'))?.message).toContain("unexpected token: 'FOO'")
  expect(await error("FIND 'acme' RETURNING Account")).toMatchObject({ errorCode: 'MALFORMED_SEARCH' })
  expect((await error('FIND\n{Marie-Pier}\nIN NAME FIELDS'))?.message).toBe(
    "\n{Marie-Pier}\n     ^\nERROR at Row:2:Column:6\nline 2:6 mismatched character '-' expecting '}'",
  )
})

test('a term of more than 4,000 characters loses its operators, one of more than 10,000 finds nothing', async () => {
  // A space is one character of the address as a plus sign.
  const padded = async (operator: string, spaces: number) => {
    const term = `limited+${operator}${'+'.repeat(spaces)}+${operator && 'holdings'}`
    return foundBy(await session.send('GET', `/search?q=FIND+%7B${term}%7D+RETURNING+Account(Name)`))
  }
  expect(await padded('OR', 100)).toHaveLength(2)
  expect(await padded('OR', 4_000)).toEqual([])
  expect(await padded('', 4_000)).toHaveLength(1)
  expect(await padded('', 10_000)).toEqual([])
})

test('parameterizedSearch by GET: plain words, nothing to escape, everything for one object or for all', async () => {
  const search = async (parameters: string) =>
    foundBy(await session.send('GET', `/parameterizedSearch/?${parameters}`)).map(record => record.Name)
  expect(await search('q=at%26t&sobject=Account&Account.fields=Name&Account.limit=5')).toEqual(['AT&T Inc.'])
  expect(await search('q=acme&sobject=Account&fields=Id,Name&in=NAME&Account.orderBy=Name&defaultLimit=1')).toEqual([
    'ACME Holdings',
  ])
  expect(
    await search("q=acme&sobject=Account&Account.fields=Name&Account.where=Name+LIKE+'acme l%25'&spellCorrection=true"),
  ).toEqual(['Acme Limited'])
  expect(await search('q=acme&overallLimit=2')).toHaveLength(2)
  expect(errorsOf(await session.send('GET', '/parameterizedSearch?sobject=Account'))[0]?.errorCode).toBe(
    'INVALID_SEARCH',
  )
  const broken = await session.send('GET', '/parameterizedSearch?q=acme&sobject=Account&Account.fields=Foo')
  expect(errorsOf(broken)[0]?.message).toContain('\nRETURNING Account(Foo)\n')
})

test('parameterizedSearch by POST', async () => {
  const search = (body: unknown) => session.send('POST', '/parameterizedSearch', body)
  expect(
    foundBy(await search({ q: 'acme holdings', in: 'NAME', sobjects: [{ name: 'Account', fields: ['Name'] }] })),
  ).toMatchObject([{ Name: 'ACME Holdings' }])
  const several = await search({
    q: 'acme',
    fields: ['Id', 'Name'],
    sobjects: [{ name: 'Account', orderBy: 'Name DESC', limit: 2, where: "Name != 'Acorn'" }, { name: 'Lead' }],
    overallLimit: 2,
    spellCorrection: false,
    metadata: 'LABELS',
  })
  expect(foundBy(several).map(record => record.Name)).toEqual(['Acme Limited', 'ACME Holdings'])
  expect(several.body).toMatchObject({
    metadata: { entityetadata: [{ entityName: 'Account' }, { entityName: 'Lead' }] },
  })
})

test('a record enters the index after the delay; SOQL sees it at once', async () => {
  session.simulator.control.changeScenario({ searchDelay: 60_000 })
  await session.send('POST', '/sobjects/Account', { Name: 'Latecomer' })
  expect(await find('latecomer')).toEqual([])
  session.simulator.control.changeScenario({ searchDelay: 0 })
  await session.send('POST', '/sobjects/Account', { Name: 'Newcomer' })
  expect(await find('newcomer')).toEqual(['Newcomer'])
})
