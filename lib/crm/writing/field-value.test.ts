import { describe, expect, test } from 'vitest'
import { cutText, readFieldValue } from './field-value'
import type { FieldKind, OrgField } from './org-lead'

const field = (kind: FieldKind, more: Partial<OrgField> = {}): OrgField => ({
  ...{ name: 'X__c', label: 'X', kind, createable: true, required: false, length: 10, digits: 4, decimals: 0 },
  ...{ restricted: true, dependsOn: null, attemptKey: false, mayHoldPermalink: false, reserved: false },
  choices: ['a', 'b'].map(value => ({ value, label: value.toUpperCase(), preset: false })),
  ...more,
})

describe('the JSON type Salesforce expects', () => {
  test.each([
    [field('text'), ' Zoë ', 'Zoë'],
    [field('text'), '   ', null],
    [field('long_text', { length: 0 }), 'x'.repeat(99), 'x'.repeat(99)],
    [field('checkbox'), 'true', true],
    [field('checkbox'), '', false],
    [field('integer'), '0042', 42],
    [field('number', { decimals: 2 }), '-12.50', -12.5],
    [field('number', { digits: 0, decimals: 2 }), '123456', 123_456],
    [field('date'), '2028-02-29', '2028-02-29'],
    [field('datetime'), '2026-05-01T10:00+02:00', '2026-05-01T08:00:00.000Z'],
    [field('time'), '14:30', '14:30:00.000Z'],
    [field('picklist'), 'a', 'a'],
    [field('picklist', { restricted: false }), 'new', 'new'],
    [field('multipicklist'), ' a ; b ', 'a;b'],
    [field('email', { length: 80 }), 'ann@example.com', 'ann@example.com'],
    [field('reference'), '0015g00000XyZabAAF', '0015g00000XyZabAAF'],
  ] as const)('%#', (of, typed, value) => expect(readFieldValue(of, typed)).toEqual({ ok: true, value }))
})

describe('what does not fit is said in a sentence', () => {
  test.each([
    [field('text'), 'x'.repeat(11), /At most 10 characters/],
    [field('integer'), '1.5', /whole number/],
    [field('integer'), '1e5', /whole number/],
    [field('integer'), '12345', /4 digits before/],
    [field('number', { decimals: 2 }), '1.234', /2 digits after/],
    [field('date'), '2026-02-29', /date/],
    [field('date'), '31.05.2026', /date/],
    [field('datetime'), '2026-05-01T10:00', /time/],
    [field('time'), '25:00', /time/],
    [field('picklist'), 'c', /no other/],
    [field('picklist'), 'A', /no other/],
    [field('multipicklist'), 'a;c', /no other/],
    [field('email', { length: 80 }), 'nonsense', /ann@example.com/],
    [field('reference'), "' OR 1=1", /id/],
    [field('checkbox'), 'maybe', /ticked/],
    [field('other'), 'x', /cannot be filled/],
  ] as const)('%#', (of, typed, why) =>
    expect(readFieldValue(of, typed)).toEqual({ ok: false, why: expect.stringMatching(why) }),
  )
})

test('lengths are those of characters, and none is cut in half', () => {
  expect(readFieldValue(field('text'), '🚀'.repeat(10))).toMatchObject({ ok: true })
  expect(cutText('🚀🚀🚀', 2)).toBe('🚀🚀')
  expect(cutText('abc', 0)).toBe('abc')
})
