import { describe, expect, test } from 'vitest'
import { followRecord, type Fate, type LinkBefore } from './follow-record'
import type { SeenRecord } from '../provider'

const before: LinkBefore = {
  object: 'Account',
  recordId: 'A',
  recordName: 'Old name',
  recordUrl: 'https://sf.example/A',
  recordOwner: 'Ann',
  recordState: 'ok',
  successorId: null,
  successorName: null,
}
const seen = (id: string, more: Partial<SeenRecord> = {}): [string, SeenRecord] => [
  id,
  {
    object: 'Account',
    id,
    name: `Name of ${id}`,
    url: `https://sf.example/${id}`,
    owner: null,
    deleted: false,
    mergedInto: null,
    converted: false,
    convertedTo: null,
    ...more,
  },
]
const merged = (id: string, mergedInto: string) => seen(id, { deleted: true, mergedInto })
const follow = (link: LinkBefore, ...known: [string, SeenRecord | null][]) => followRecord(link, new Map(known))
const settled = (fate: Fate) => {
  if (!('now' in fate)) throw new Error('It leads on')
  return fate
}

describe('what has become of a linked record', () => {
  test('not asked for yet: nothing is said', () => {
    expect(follow(before)).toEqual({ wants: { object: 'Account', id: 'A' } })
    expect(follow(before, merged('A', 'B'))).toEqual({ wants: { object: 'Account', id: 'B' } })
  })

  test('merges are followed to their end, each step noted', () => {
    const fate = settled(follow(before, merged('A', 'B'), merged('B', 'C'), seen('C')))
    expect(fate.now).toMatchObject({ recordId: 'C', recordName: 'Name of C', recordState: 'ok' })
    expect(fate.moves).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ])
  })

  test('merged into one that was deleted, or cannot be seen: under its new id, with what is known', () => {
    expect(settled(follow(before, merged('A', 'B'), seen('B', { deleted: true }))).now).toMatchObject({
      recordId: 'B',
      recordState: 'deleted',
    })
    expect(settled(follow(before, merged('A', 'B'), ['B', null])).now).toMatchObject({
      recordId: 'B',
      recordName: 'Old name',
      recordUrl: 'https://sf.example/B',
      recordState: 'no_access',
    })
  })

  test('merges that go round in a circle come to an end', () => {
    expect(settled(follow(before, merged('A', 'B'), merged('B', 'A'))).now).toMatchObject({ recordState: 'deleted' })
  })

  test('undeleted after its merge: it is itself again', () => {
    const fate = settled(follow(before, seen('A', { mergedInto: 'B' })))
    expect(fate).toMatchObject({ now: { recordId: 'A', recordState: 'ok' }, moves: [] })
  })

  test('gone from sight forgets nothing; what was deleted stays deleted', () => {
    expect(settled(follow(before, ['A', null])).now).toEqual({ ...before, recordState: 'no_access' })
    const bin: LinkBefore = { ...before, recordState: 'deleted' }
    expect(settled(follow(bin, ['A', null])).now.recordState).toBe('deleted')
  })

  test('a conversion leads to the Account that is left of it', () => {
    const link: LinkBefore = { ...before, object: 'Lead' }
    const lead = seen('A', { object: 'Lead', converted: true, convertedTo: 'X' })
    expect(follow(link, lead)).toEqual({ wants: { object: 'Account', id: 'X' } })
    expect(settled(follow(link, lead, merged('X', 'Y'), seen('Y')))).toMatchObject({
      now: { recordId: 'A', recordState: 'converted', successorId: 'Y', successorName: 'Name of Y' },
      moves: [['A', 'Y']],
    })
    for (const gone of [['X', null] as [string, null], seen('X', { deleted: true })])
      expect(settled(follow(link, lead, gone))).toMatchObject({
        now: { recordState: 'converted', successorId: null },
        moves: [],
      })
  })
})
