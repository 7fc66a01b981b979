import { expect, test } from 'vitest'
import { makeId, toId18 } from './salesforce-id'

test('the checksum is the one real ids carry', () => {
  expect(toId18('0015c00002Lz9mU')).toBe('0015c00002Lz9mUAAR')
  expect(toId18('0038M0000016Wv8')).toBe('0038M0000016Wv8QAE')
  expect(toId18('0051J000006ybQi')).toBe('0051J000006ybQiQAI')
})

test('a wrong checksum, a wrong length and strange characters make no id', () => {
  expect(toId18('0015c00002Lz9mUAAA')).toBeNull()
  expect(toId18('0015c00002Lz9m')).toBeNull()
  expect(toId18('0015c00002Lz9m-')).toBeNull()
})

test('made ids are 18 characters long, valid and all different', () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => makeId('001', index))
  expect(new Set(ids).size).toBe(5_000)
  for (const id of ids) expect(toId18(id)).toBe(id)
})
