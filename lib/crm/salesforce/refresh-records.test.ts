import type { Connection } from 'jsforce'
import { expect, test } from 'vitest'
import { RECORDS_A_CALL } from '../provider'
import type { Calls } from './calls'
import { refreshRecords } from './refresh-records'

const idOf = (n: number) => `0015g00000${String(n).padStart(5, '0')}AAA`
const [A, B] = [idOf(1), idOf(2)]
const row = (Id: string) => ({ Id, Name: 'Acme', IsDeleted: false })

/** Salesforce answers a statement about a few ids whole; what it would be like otherwise the simulator cannot say. */
function answering(answer: unknown) {
  const fields = ['Id', 'Name', 'IsDeleted', 'OwnerId', 'MasterRecordId'].map(name => ({
    ...{ name, label: name, type: 'string', createable: false },
  }))
  const connection = {
    describe: async () => ({ createable: true, fields }),
    query: async () => answer,
  } as unknown as Connection
  const session = { accessToken: '', instanceUrl: 'https://acme.my.salesforce.com', orgId: '', userId: '' }
  const calls = {
    version: `test-${Math.random()}`,
    read: (_: unknown, work: (c: Connection, s: typeof session) => unknown) => work(connection, session),
  } as unknown as Calls
  return refreshRecords(calls).readRecords('Account', [A, B])
}

test('a whole answer: what is missing in it is missing', async () => {
  expect([...(await answering({ done: true, totalSize: 1, records: [row(A)] })).keys()]).toEqual([A])
  expect((await answering({ done: true, totalSize: 0, records: [] })).size).toBe(0)
})

test.each([
  ['cut into pages', { done: false, totalSize: 2, records: [row(A)], nextRecordsUrl: '/x' }],
  ['fewer than it says', { done: true, totalSize: 2, records: [row(A)] }],
  ['more than it says', { done: true, totalSize: 1, records: [row(A), row(B)] }],
  ['the same one twice', { done: true, totalSize: 2, records: [row(A), row(A)] }],
  ['one that nobody asked for', { done: true, totalSize: 1, records: [row(idOf(3))] }],
])('a partial or strange answer says nothing: %s', async (_, answer) => {
  await expect(answering(answer)).rejects.toMatchObject({ code: 'unexpected_answer' })
})

test.each([
  ['no rows at all', { done: true, totalSize: 0 }],
  ['a page of a proxy', '<html></html>'],
  ['nothing', ''],
])('no answer of Salesforce: %s', async (_, answer) => {
  await expect(answering(answer)).rejects.toThrow()
})

test('more than fits into one whole answer is never asked for', async () => {
  const tooMany = Array.from({ length: RECORDS_A_CALL + 1 }, (_, i) => idOf(i))
  const calls = { version: 'x' } as unknown as Calls
  await expect(refreshRecords(calls).readRecords('Account', tooMany)).rejects.toThrow('At most 200')
})
