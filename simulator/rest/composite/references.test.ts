import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
  session.simulator.control.insertRecords('Account', [{ Name: 'First' }, { Name: 'Second', NumberOfEmployees: 7 }])
})
afterAll(() => session.simulator.close())

interface Subanswer {
  body: unknown
  httpStatusCode: number
  httpHeaders: Record<string, string>
}

const at = (version: string, path: string) => `/services/data/v${version}${path}`
const send = (body: unknown, version = '64.0') => session.send('POST', at(version, '/composite'), body)
async function composite(compositeRequest: unknown[], version = '64.0') {
  return ((await send({ compositeRequest }, version)).body as { compositeResponse: Subanswer[] }).compositeResponse
}
const get = (referenceId: string, path: string, version = '64.0') => ({
  method: 'GET',
  url: at(version, path),
  referenceId,
})
const create = (referenceId: string, body: object, more = {}) => ({
  method: 'POST',
  url: at('64.0', '/sobjects/Account'),
  referenceId,
  body,
  ...more,
})
const nameOf = async (answer: Subanswer | undefined) =>
  (await session.send('GET', `/sobjects/Account/${(answer?.body as { id: string }).id}`)).body

const QUERY = '/query?q=SELECT+Id,Name,NumberOfEmployees+FROM+Account+ORDER+BY+Name'

test('every form of a path: members, indices, several in one text, a number as a number', async () => {
  const [, made, read, many] = await composite([
    get('found', QUERY),
    create('made', {
      Name: '@{found.records[0].Name} and @{found.records[1].Name} of @{found.totalSize}',
      NumberOfEmployees: '@{found.records[1].NumberOfEmployees}',
    }),
    get('read', '/sobjects/Account/@{found.records[0].Id}?fields=Name'),
    get('many', '/composite/sobjects/Account?ids=@{found.records[*].Id}&fields=Name'),
  ])
  expect(await nameOf(made)).toMatchObject({ Name: 'First and Second of 2', NumberOfEmployees: 7 })
  expect(read?.body).toMatchObject({ Name: 'First' })
  expect(Object.keys(read?.httpHeaders ?? {})).toEqual(['ETag', 'Last-Modified'])
  expect(many?.body).toMatchObject([{ Name: 'First' }, { Name: 'Second' }])
})

test('the rows of a collection by index', async () => {
  const record = { attributes: { type: 'Account' }, Name: 'Row' }
  const [rows, read] = await composite([
    { method: 'POST', url: at('64.0', '/composite/sobjects'), referenceId: 'rows', body: { records: [record] } },
    get('read', '/sobjects/Account/@{rows[0].id}?fields=Name'),
  ])
  expect(rows?.body).toMatchObject([{ success: true }])
  expect(read?.body).toMatchObject({ Name: 'Row' })
})

test('no value: PROCESSING_HALTED, and nothing is done; the names of members are told apart by case', async () => {
  const sentence = (path: string, name: string) =>
    `Invalid reference specified. No value for ${path} found in ${name}. Provided referenceId ('${path}') must start ` +
    "with a letter or a number, and it can contain only letters, numbers and underscores ('_')."
  const answers = await composite([
    create('made', { Name: 'Made' }),
    get('a', '/sobjects/Account/@{made.Id}'),
    get('b', '/sobjects/Account/@{Made.id}'),
    get('c', '/sobjects/Account/@{none.records[0].Id}'),
  ])
  expect(answers.map(answer => answer.httpStatusCode)).toEqual([201, 400, 400, 400])
  expect(answers.slice(1).map(answer => answer.body)).toEqual(
    [
      ['made.Id', 'made'],
      ['Made.id', 'Made'],
      ['none.records[0].Id', 'none'],
    ].map(([path = '', name = '']) => [{ errorCode: 'PROCESSING_HALTED', message: sentence(path, name) }]),
  )
})

test('a field that is null is a value from version 52 on', async () => {
  const requests = (version: string) => [
    get('found', `${QUERY}+LIMIT+1`, version),
    create('made', { Name: 'Null', NumberOfEmployees: '@{found.records[0].NumberOfEmployees}' }),
  ]
  const [, made] = await composite(requests('64.0'))
  expect(await nameOf(made)).toMatchObject({ NumberOfEmployees: null })
  const [, refused] = await composite(requests('51.0'), '51.0')
  expect(refused?.body).toEqual([
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'Invalid reference specified. No value for found.records[0].NumberOfEmployees found in found',
    },
  ])
})

test('names: checked from version 52 on, used once, needed', async () => {
  const odd = [create('refNewAccount[1]', { Name: 'Odd' })]
  const refused = await send({ compositeRequest: odd })
  expect([refused.status, refused.body]).toEqual([
    400,
    [
      {
        message:
          "Provided referenceId ('refNewAccount[1]') must start with a letter or a number, and it can contain only " +
          "letters, numbers and underscores ('_').",
        errorCode: 'JSON_PARSER_ERROR',
      },
    ],
  ])
  expect((await send({ compositeRequest: odd }, '51.0')).status).toBe(200)
  const twice = [create('a', { Name: 'a' }), create('a', { Name: 'b' })]
  const { referenceId: _unnamed, ...unnamed } = create('a', { Name: 'a' })
  for (const requests of [twice, [unnamed]]) expect((await send({ compositeRequest: requests })).status).toBe(400)
})

test('headers of a subrequest: its own count, those of the whole are refused', async () => {
  const [fresh] = await composite([
    {
      ...get('a', '/sobjects/Account/describe'),
      httpHeaders: { 'If-Modified-Since': new Date(Date.now() + 1000).toUTCString() },
    },
  ])
  expect([fresh?.httpStatusCode, fresh?.body]).toEqual([304, null])
  for (const name of ['Accept', 'Authorization', 'Content-Type']) {
    const refused = await send({ compositeRequest: [create('a', { Name: 'a' }, { httpHeaders: { [name]: 'x' } })] })
    expect([name, refused.status]).toEqual([name, 400])
  }
})

test('a member nobody knows', async () => {
  const refused = await send('{\n  "nope": 1, "compositeRequest": [] }')
  expect([refused.status, refused.body]).toEqual([
    400,
    [{ errorCode: 'JSON_PARSER_ERROR', message: 'Unrecognized field "nope" at [line:2, column:12]' }],
  ])
})

test('one request inside another is no composite itself; GET tells what there is', async () => {
  const [nested] = await composite([{ method: 'POST', url: at('64.0', '/composite'), referenceId: 'a', body: {} }])
  expect(nested?.httpStatusCode).toBe(404)
  expect((await session.send('GET', '/composite')).body).toEqual({
    tree: at('64.0', '/composite/tree'),
    batch: at('64.0', '/composite/batch'),
    sobjects: at('64.0', '/composite/sobjects'),
    graph: at('64.0', '/composite/graph'),
  })
  expect((await session.send('PUT', '/composite', {})).status).toBe(405)
})
