import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
let id = ''
beforeAll(async () => {
  session = await openSession()
  ;[id = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Bold & <Sons>' }])
})
afterAll(() => session.simulator.close())

const XML = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9' }
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const body = async (path: string, method = 'GET', sent?: unknown) =>
  (await session.send(method, path, sent, XML)).body as string

test('whoever asks for XML gets XML, also in an error', async () => {
  const expired = await fetch(`${session.simulator.url}/services/data/v64.0/limits`, { headers: XML })
  expect([expired.status, expired.headers.get('content-type'), await expired.text()]).toEqual([
    401,
    'application/xml;charset=UTF-8',
    `${HEAD}<Errors><Error><errorCode>INVALID_SESSION_ID</errorCode><message>Session expired or invalid</message></Error></Errors>`,
  ])
  const both = await session.send('GET', '/limits', undefined, { accept: 'application/xml, application/json' })
  expect(both.headers.get('content-type')).toContain('application/json')
})

test('versions, resources, records, queries, results', async () => {
  expect(await body('/services/data')).toContain(
    `${HEAD}<Versions><Version><label>Summer &apos;14</label><url>/services/data/v31.0</url><version>31.0</version></Version>`,
  )
  expect(await body('/')).toContain(`${HEAD}<urls><tooling>/services/data/v64.0/tooling</tooling>`)
  const url = `/services/data/v64.0/sobjects/Account/${id}`
  expect(await body(`/sobjects/Account/${id}?fields=Name`)).toBe(
    `${HEAD}<Account type="Account" url="${url}"><Name>Bold &amp; &lt;Sons&gt;</Name><Id>${id}</Id></Account>`,
  )
  expect(await body('/query?q=SELECT+Name+FROM+Account')).toBe(
    `${HEAD}<QueryResult><totalSize>1</totalSize><done>true</done><records type="Account" url="${url}">` +
      '<Name>Bold &amp; &lt;Sons&gt;</Name></records></QueryResult>',
  )
  expect(await body('/sobjects/Account', 'POST', { Name: 'x' })).toMatch(
    /<Result><id>\w{18}<\/id><success>true<\/success><\/Result>$/,
  )
})

test('an ending says it, too', async () => {
  const reply = await session.send('GET', '/sobjects/Account/describe.xml')
  expect([reply.status, String(reply.body).slice(HEAD.length, HEAD.length + 17)]).toEqual([200, '<DescribeSObject>'])
  expect((await session.send('GET', '/sobjects.json', undefined, XML)).headers.get('content-type')).toContain('json')
})
