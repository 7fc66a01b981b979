import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'
import { passTime, restoreTime } from '../testing/pass-time'

let session: TestSession
let path = ''
beforeAll(async () => {
  session = await openSession()
  const [id = ''] = session.simulator.control.insertRecords('Account', [{ Name: 'Acme' }])
  path = `/sobjects/Account/${id}`
})
afterEach(restoreTime)
afterAll(() => session.simulator.close())

const date = (offset: number) => new Date(Date.now() + offset).toUTCString()
const HOUR = 3_600_000
const status = async (method: string, where: string, headers: Record<string, string>) =>
  (await session.send(method, where, method === 'PATCH' ? { Name: 'Acme' } : undefined, headers)).status

test('a record and what is described: 304 to those who know it already', async () => {
  for (const where of [path, '/sobjects/Account/describe', '/sobjects']) {
    const first = await session.send('GET', where)
    const known = first.headers.get('last-modified') ?? ''
    expect(known).toMatch(/GMT$/)
    const again = await session.send('GET', where, undefined, { 'if-modified-since': known })
    expect([where, again.status, again.body]).toEqual([where, 304, ''])
    expect(await status('GET', where, { 'if-modified-since': date(-HOUR) })).toBe(200)
    expect(await status('GET', where, { 'if-modified-since': 'some day' })).toBe(200)
  }
})

test('a field that comes is a change of what is described', async () => {
  passTime(1_000)
  const since = date(0)
  passTime(1_000)
  expect(await status('GET', '/sobjects/Account/describe', { 'if-modified-since': since })).toBe(304)
  session.simulator.control.addFields([{ object: 'Account', name: 'New__c', length: 10 }])
  expect(await status('GET', '/sobjects/Account/describe', { 'if-modified-since': since })).toBe(200)
})

test('412 for a change that rests on old knowledge', async () => {
  expect(await status('PATCH', path, { 'if-unmodified-since': date(-HOUR) })).toBe(412)
  expect(await status('PATCH', path, { 'if-unmodified-since': date(HOUR) })).toBe(204)
  expect(await status('PATCH', path, { 'if-unmodified-since': 'some day' })).toBe(400)
  expect(await status('GET', path, { 'if-unmodified-since': date(-HOUR) })).toBe(412)
})

test('an account has a tag', async () => {
  const tag = (await session.send('GET', path)).headers.get('etag') ?? ''
  expect(tag).toMatch(/^".+"$/)
  expect(await status('GET', path, { 'if-none-match': tag })).toBe(304)
  expect(await status('GET', path, { 'if-match': '"other"' })).toBe(412)
  expect(await status('PATCH', path, { 'if-match': `"other", ${tag.replace(/"$/, '--gzip"')}` })).toBe(204)
  expect(await status('PATCH', path, { 'if-match': '"other"' })).toBe(412)
})
