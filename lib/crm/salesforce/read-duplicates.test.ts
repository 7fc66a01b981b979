import { expect, test } from 'vitest'
import { readVerdicts } from './read-duplicates'

const lead = (n: number) => `00Q5g000000000${n}EAA`
const found = (id: string) => ({ record: { attributes: { type: 'Lead' }, Id: id } })
const verdict = (allowSave: boolean, ...ids: string[]) => ({
  allowSave,
  duplicateRule: 'Rule',
  matchResults: [{ entityType: 'Lead', matchRecords: ids.map(found) }],
})
const named = (...ids: string[]) => ids.map(id => ({ id, object: 'Lead' }))

test('the key is read as it is misspelt and as it should be', () => {
  for (const key of ['duplicateResut', 'duplicateResult'])
    expect(readVerdicts({ [key]: verdict(true, lead(1)), errorCode: 'DUPLICATES_DETECTED' })).toEqual({
      named: named(lead(1)),
      mayCreateAnyway: true,
    })
})

test('in a list, and in the rows of a collection; each record once', () => {
  const error = { duplicateResut: verdict(true, lead(1), lead(2)) }
  const more = { duplicateResult: verdict(true, lead(2), lead(3)) }
  const expected = { named: named(lead(1), lead(2), lead(3)), mayCreateAnyway: true }
  expect(readVerdicts([error, more])).toEqual(expected)
  expect(
    readVerdicts([
      { success: false, errors: [error] },
      { success: false, errors: [more] },
    ]),
  ).toEqual(expected)
})

test('a rule that blocks, or another error beside it, is never overruled', () => {
  expect(readVerdicts({ duplicateResut: verdict(false, lead(1)) }).mayCreateAnyway).toBe(false)
  const beside = [{ duplicateResut: verdict(true, lead(1)) }, { duplicateResut: verdict(false, lead(2)) }]
  expect(readVerdicts(beside).mayCreateAnyway).toBe(false)
  expect(readVerdicts([{ duplicateResut: verdict(true, lead(1)) }, { errorCode: 'REQUIRED_FIELD_MISSING' }])).toEqual({
    named: named(lead(1)),
    mayCreateAnyway: false,
  })
})

test('what cannot be read allows nothing and names nobody', () => {
  const nothing = { named: [], mayCreateAnyway: false }
  for (const data of [undefined, null, '<html>', [], {}, { duplicateResut: 'x' }, { duplicateResut: { allowSave: 1 } }])
    expect(readVerdicts(data)).toEqual(nothing)
  const odd = verdict(true, "00Q' OR Id != '", 'a0B5g0000000001EAA', '')
  expect(readVerdicts({ duplicateResut: odd })).toEqual({ named: [], mayCreateAnyway: true })
})
