import { request } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

interface Raw {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** A request as it is, without what fetch adds to it or takes away. */
function raw(method: string, path: string, headers: Record<string, string> = {}, parts: (string | Buffer)[] = []) {
  return new Promise<Raw>((resolve, reject) => {
    const sent = request(
      session.simulator.url + path,
      { method, headers: { authorization: `OAuth ${session.token}`, ...headers } },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      },
    )
    sent.on('error', reject)
    for (const part of parts) sent.write(part)
    sent.end()
  })
}
const V64 = '/services/data/v64.0'
const json = { 'content-type': 'application/json' }
const lead = { LastName: 'Doe', Company: 'Acme' }

test('every data answer has the headers of a real one; an error has no Vary', async () => {
  const { headers } = await raw('GET', `${V64}/limits`)
  expect(headers).toMatchObject({
    'cache-control': 'no-cache,must-revalidate,max-age=0,no-store,private',
    'content-type': 'application/json;charset=UTF-8',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'none',
    vary: 'Accept-Encoding',
  })
  expect((await raw('GET', `${V64}/nothing`)).headers.vary).toBeUndefined()
  const expired = await raw('GET', `${V64}/limits`, { authorization: 'Bearer nobody' })
  expect([expired.status, expired.headers['www-authenticate']]).toEqual([401, 'Token'])
})

test('a body in chunks, and one that is packed', async () => {
  const text = JSON.stringify(lead)
  const chunked = await raw('POST', `${V64}/sobjects/Lead`, json, [text.slice(0, 5), text.slice(5)])
  expect(chunked.status).toBe(201)
  const packed = await raw('POST', `${V64}/sobjects/Lead`, { ...json, 'content-encoding': 'gzip' }, [gzipSync(text)])
  expect(packed.status).toBe(201)
  const broken = await raw('POST', `${V64}/sobjects/Lead`, { ...json, 'content-encoding': 'gzip' }, [text])
  expect(broken.status).toBe(400)
})

test('a long answer is packed for those who can unpack it', async () => {
  const plain = await raw('GET', `${V64}/limits`)
  const packed = await raw('GET', `${V64}/limits`, { 'accept-encoding': 'gzip, deflate' })
  expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
  expect(packed.body.length).toBeLessThan(plain.body.length)
  expect(Object.keys(JSON.parse(gunzipSync(packed.body).toString()) as object)).toEqual(
    Object.keys(JSON.parse(plain.body.toString()) as object),
  )
})

test('X-PrettyPrint: 1 indents as Salesforce does', async () => {
  const plain = await raw('GET', `${V64}/sobjects/Nope`)
  expect(plain.body.toString()).not.toContain('\n')
  const pretty = await raw('GET', `${V64}/sobjects/Nope`, { 'x-prettyprint': '1' })
  expect(pretty.body.toString()).toBe(
    '[ {\n  "errorCode" : "NOT_FOUND",\n  "message" : "The requested resource does not exist"\n} ]',
  )
})

test('HEAD tells the head; .json, doubled and trailing slashes are the same address', async () => {
  const head = await raw('HEAD', `${V64}/sobjects/Lead/describe`, { 'accept-encoding': 'gzip' })
  expect([head.status, head.body.length, head.headers['content-encoding']]).toEqual([200, 0, undefined])
  expect(Number(head.headers['content-length'])).toBeGreaterThan(1000)
  for (const path of [
    '/services/data.json',
    '//services//data/',
    `${V64}/sobjects/Account.json`,
    `${V64}//sobjects/`,
  ]) {
    expect([path, (await raw('GET', path)).status]).toEqual([path, 200])
  }
})

test('415 for what is no JSON, 411 for a GET with a body, 431 for too long headers', async () => {
  const form = await session.send('POST', '/sobjects/Lead', 'LastName=Doe', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect([form.status, form.body]).toEqual([
    415,
    [
      {
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
        message: "MediaType of 'application/x-www-form-urlencoded' is not supported by this resource",
      },
    ],
  ])
  const withBody = await raw('GET', `${V64}/limits`, { 'content-length': '4' }, ['null'])
  expect([withBody.status, withBody.headers['content-type']]).toEqual([411, 'text/html; charset=UTF-8'])
  expect((await raw('GET', `${V64}/limits`, { 'x-long': 'x'.repeat(17_000) })).status).toBe(431)
})

test('outside the API: a page for people; Apex: no class answers', async () => {
  const page = await session.send('GET', '/services/nothing')
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  const apex = await session.send('GET', '/services/apexrest/Thing')
  expect([apex.status, errorsOf(apex)]).toEqual([
    404,
    [{ errorCode: 'NOT_FOUND', message: 'Could not find a match for URL' }],
  ])
})

test('versions: in use for anybody, retired ones gone, others unknown', async () => {
  const list = await (await fetch(`${session.simulator.url}/services/data`)).json()
  expect(list).toContainEqual({ label: "Summer '14", url: '/services/data/v31.0', version: '31.0' })
  expect(list).toContainEqual({ label: "Winter '26", url: '/services/data/v65.0', version: '65.0' })
  const status = async (version: string) => (await session.send('GET', `/services/data/${version}/limits`)).status
  expect(await status('v30.0')).toBe(410)
  for (const unknown of ['v75.0', 'v36', '38.0', 'v64.1', 'v064.0'])
    expect([unknown, await status(unknown)]).toEqual([unknown, 404])
  const root = await session.send('GET', '/')
  expect(root.body).toMatchObject({
    sobjects: '/services/data/v64.0/sobjects',
    identity: `${session.simulator.url}/id/${session.simulator.orgId}/${session.simulator.userId}`,
  })
  expect(Object.keys(root.body as object).slice(0, 3)).toEqual(['tooling', 'metadata', 'eclair'])
})
