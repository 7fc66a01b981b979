import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const tree = (records: unknown, type = 'Account') => session.send('POST', `/composite/tree/${type}/`, { records })
const node = (referenceId: string, type: string, values: object) => ({ attributes: { type, referenceId }, ...values })
const account = (referenceId: string, values = {}) => node(referenceId, 'Account', { Name: referenceId, ...values })
const contact = (referenceId: string, values: object = { LastName: referenceId }) =>
  node(referenceId, 'Contact', values)
const counts = () => ['Account', 'Contact'].map(name => session.simulator.control.records(name).length)

test('records with their children: 201, level by level, each child under its parent', async () => {
  const reply = await tree([
    account('ref1', { Contacts: { records: [contact('ref2'), contact('ref3')] } }),
    account('ref4', { ChildAccounts: { records: [account('ref5', { contacts: { records: [contact('ref6')] } })] } }),
  ])
  const body = reply.body as { hasErrors: boolean; results: { referenceId: string; id: string }[] }
  expect([reply.status, body.hasErrors]).toEqual([201, false])
  expect(body.results.map(({ referenceId }) => referenceId)).toEqual(['ref1', 'ref4', 'ref2', 'ref3', 'ref5', 'ref6'])
  const idOf = (name: string) => body.results.find(({ referenceId }) => referenceId === name)?.id ?? ''
  const child = await session.send('GET', `/sobjects/Contact/${idOf('ref6')}`)
  expect(child.body).toMatchObject({ LastName: 'ref6', AccountId: idOf('ref5') })
  expect((await session.send('GET', `/sobjects/Account/${idOf('ref5')}`)).body).toMatchObject({
    ParentId: idOf('ref4'),
  })
})

test('one bad record and nothing is created; only what is bad is listed', async () => {
  const before = counts()
  const reply = await tree([
    account('good', { Contacts: { records: [contact('bad', { FirstName: 'Jo' }), contact('fine')] } }),
  ])
  expect([reply.status, JSON.stringify(reply.body)]).toEqual([
    400,
    '{"hasErrors":true,"results":[{"referenceId":"bad","errors":[{"statusCode":"REQUIRED_FIELD_MISSING","message":"Required fields are missing: [LastName]","fields":["LastName"]}]}]}',
  ])
  expect(counts()).toEqual(before)
})

test('a name used twice; none; no type; a type that does not belong there', async () => {
  const twice = await tree([account('ref1'), account('ref1')])
  expect([twice.status, twice.body]).toEqual([
    400,
    {
      hasErrors: true,
      results: [
        {
          referenceId: 'ref1',
          errors: [
            { statusCode: 'INVALID_INPUT', message: 'Duplicate ReferenceId provided in the request.', fields: [] },
            { statusCode: 'PROCESSING_HALTED', message: 'Duplicate ReferenceId found: ref1', fields: [] },
          ],
        },
      ],
    },
  ])
  const message = async (record: unknown) => errorsOf(await tree([record]))[0]?.message
  expect(await message({ attributes: { type: 'Account' }, Name: 'x' })).toBe(
    'Include a reference ID for each record in the request.',
  )
  expect(await message({ attributes: { referenceId: 'a' }, Name: 'x' })).toBe(
    'Include an entity type for each record in the request.',
  )
  expect((await tree([node('RoleRef1', 'Contact', { LastName: 'x' })])).body).toEqual({
    hasErrors: true,
    results: [
      {
        referenceId: 'RoleRef1',
        errors: [
          { statusCode: 'INVALID_INPUT', message: 'Invalid entity type provided in the request: Contact', fields: [] },
        ],
      },
    ],
  })
})

test('too many, too deep, none at all, no such type', async () => {
  const nested = (depth: number): object =>
    depth === 0 ? {} : { ChildAccounts: { records: [account(`level${depth}`, nested(depth - 1))] } }
  expect((await tree([account('top', nested(4))])).status).toBe(201)
  expect((await tree([account('top', nested(5))])).status).toBe(400)
  expect((await tree(Array.from({ length: 201 }, (_, index) => account(`ref${index}`)))).status).toBe(400)
  expect((await tree([])).status).toBe(400)
  expect((await tree([account('a')], 'Nope')).status).toBe(404)
  expect((await session.send('GET', '/composite/tree/Account')).status).toBe(405)
})
