import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const MINUTE = 60_000
const begun = Date.now()
const ago = (minutes: number) => new Date(begun - minutes * MINUTE)
const written = (date: Date) => `${date.toISOString().slice(0, 19)}.000+0000`
const changes = (what: string, start: string, end: string) =>
  session.send('GET', `/sobjects/Lead/${what}?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`)

test('updated: ids of a span of time; deleted: with the time they were deleted at', async () => {
  const lead = { LastName: 'Doe', Company: 'Acme' }
  const stamped = (minutes: number, more = {}) => ({ ...lead, SystemModstamp: written(ago(minutes)), ...more })
  const ids = session.simulator.control.insertRecords('Lead', [
    stamped(10),
    stamped(90),
    stamped(20, { IsDeleted: true }),
  ])
  const updated = await changes('updated', ago(60).toISOString(), ago(-5).toISOString())
  const covered = (updated.body as { latestDateCovered: string }).latestDateCovered
  expect([updated.status, updated.body]).toEqual([200, { ids: [ids[0]], latestDateCovered: covered }])
  expect(covered).toMatch(/T\d\d:\d\d:00\.000\+0000$/)
  expect(Date.parse(covered)).toBeLessThanOrEqual(Date.now())
  const inRome =
    ago(60 - 120)
      .toISOString()
      .slice(0, 19) + '+02:00'
  expect((await changes('updated', inRome, ago(0).toISOString())).body).toMatchObject({ ids: [ids[0]] })
  const deleted = await changes('deleted', ago(60).toISOString(), ago(0).toISOString())
  expect(deleted.body).toMatchObject({
    deletedRecords: [{ id: ids[2], deletedDate: written(ago(20)) }],
    earliestDateAvailable: expect.stringMatching(/\+0000$/) as string,
  })
})

test('a span that cannot be', async () => {
  const code = async (start: string, end: string) => {
    const reply = await changes('updated', start, end)
    return [reply.status, errorsOf(reply)[0]?.errorCode]
  }
  const tooOld = await changes('updated', ago(31 * 24 * 60).toISOString(), ago(0).toISOString())
  expect(errorsOf(tooOld)).toEqual([
    { message: 'startDate cannot be more than 30 days ago', errorCode: 'INVALID_REPLICATION_DATE' },
  ])
  expect(await code(ago(5).toISOString(), ago(5).toISOString())).toEqual([400, 'INVALID_REPLICATION_DATE'])
  expect(await code('yesterday', ago(0).toISOString())).toEqual([400, 'INVALID_FIELD'])
  expect((await session.send('GET', '/sobjects/Lead/updated')).status).toBe(400)
  expect((await session.send('POST', '/sobjects/Lead/updated', {})).status).toBe(405)
})
