import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const create = (referenceId: string, body: object) => ({
  method: 'POST',
  url: '/services/data/v64.0/sobjects/Account',
  referenceId,
  body,
})

test('each graph happens as a whole or not at all', async () => {
  const before = session.simulator.control.records('Account').length
  const reply = await session.send('POST', '/composite/graph', {
    graphs: [
      { graphId: '1', compositeRequest: [create('a', { Name: 'A' }), create('b', { Name: 'B', ParentId: '@{a.id}' })] },
      { graphId: '2', compositeRequest: [create('a', { Name: 'C' }), create('b', {})] },
    ],
  })
  expect([reply.status, reply.body]).toMatchObject([
    200,
    {
      graphs: [
        {
          graphId: '1',
          graphResponse: { compositeResponse: [{ httpStatusCode: 201 }, { httpStatusCode: 201, referenceId: 'b' }] },
          isSuccessful: true,
        },
        {
          graphId: '2',
          graphResponse: {
            compositeResponse: [
              { body: [{ errorCode: 'PROCESSING_HALTED' }], httpStatusCode: 400 },
              { body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }], httpStatusCode: 400 },
            ],
          },
          isSuccessful: false,
        },
      ],
    },
  ])
  expect(session.simulator.control.records('Account').length).toBe(before + 2)
})

test('too many graphs; a version without them', async () => {
  const graphs = Array.from({ length: 76 }, (_, index) => ({ graphId: String(index), compositeRequest: [] }))
  expect((await session.send('POST', '/composite/graph', { graphs })).status).toBe(400)
  expect((await session.send('POST', '/services/data/v49.0/composite/graph', { graphs: [] })).status).toBe(404)
})
