import { describe, expect, test } from 'vitest'
import { toId18 } from '@/simulator/salesforce-id'
import { toRecordId } from './record-id'

// The first is the example of Salesforce's own documentation.
const PAIRS = [
  ['001D000000IRFma', '001D000000IRFmaIAH'],
  ['00Q5e00001A1b2C', '00Q5e00001A1b2CEAR'],
  ['001000000000000', '001000000000000AAA'],
] as const

describe('a record id', () => {
  test.each(PAIRS)('%s is %s', (short, long) => {
    expect(toRecordId(short)).toBe(long)
    expect(toRecordId(long)).toBe(long)
    expect(toId18(short)).toBe(long)
  })

  test('with its case lost is restored from the last three characters', () => {
    expect(toRecordId('001d000000irfmaiah')).toBe('001D000000IRFmaIAH')
    expect(toRecordId('001D000000IRFMAIAH')).toBe('001D000000IRFmaIAH')
  })

  test('of 15 characters is taken as it is: another case is another record', () => {
    expect(toRecordId('001d000000irfma')).not.toBe(toRecordId('001D000000IRFma'))
  })

  test.each([
    '',
    '001',
    '001D000000IRFmaIA',
    '001D000000IRFmaIAHH',
    '001D000000IRFma/AH',
    "001D000000IRFm'",
    '001D000000IRFma9AH',
    '001D000000IRFmaZAH',
    'ＯＯ1D000000IRFma',
  ])('"%s" is none', text => expect(toRecordId(text)).toBeNull())

  test('agrees with the simulator on any id', () => {
    for (let seed = 1; seed < 500; seed++) {
      const letters = 'ABCXYZabcxyz0189'
      const id = Array.from({ length: 15 }, (_, i) => letters[(seed * (i + 3) * 7919 + i) % letters.length]).join('')
      expect(toRecordId(id)).toBe(toId18(id))
      expect(toRecordId(toId18(id)?.toLowerCase() ?? '')).toBe(toId18(id))
    }
  })
})
