import { describe, expect, test } from 'vitest'
import type { Owner } from './fill-lead'
import { prepareLead } from './prepare-lead'
import { field, fill, PERMALINK, picklist, valuesOf } from './testing/fill-case'

describe('what is always there', () => {
  test('whatever the rep leaves empty', () => {
    expect(valuesOf({})).toEqual({
      Company: 'Acme',
      LastName: '[not provided]',
      LeadSource: 'Wow Analytics',
      Description: `Wow Analytics: ${PERMALINK}`,
    })
  })

  test('texts are cut to the org’s lengths between characters; a field that may not be written is left out', () => {
    const values = valuesOf({ company: '🚀'.repeat(12), phone: '1', website: 'a.example' })
    expect(values.Company).toBe('🚀'.repeat(10))
    expect(values).not.toHaveProperty('Phone')
    expect(values.Website).toBe('a.example')
  })

  test.each([
    [{ rule: 'company' as const }, 'Acme'],
    [{ rule: 'text' as const, text: 'Unknown' }, 'Unknown'],
  ])('the last name by the admin’s rule %o, unless the rep knows it', (lastName, expected) => {
    expect(valuesOf({}, { settings: { lastName } }).LastName).toBe(expected)
    expect(valuesOf({ lastName: 'Quist' }, { settings: { lastName } }).LastName).toBe('Quist')
  })
})

describe('the permalink', () => {
  test('stands alone in a URL field', () => {
    const more = [field('Link__c', { type: 'url', length: 255 })]
    expect(valuesOf({}, { more, settings: { permalinkField: 'Link__c' } }).Link__c).toBe(PERMALINK)
  })

  test('is never cut: a field too short for it refuses, and says how much is missing', () => {
    const more = [field('Link__c', { length: 20 })]
    expect(() => valuesOf({}, { more, settings: { permalinkField: 'Link__c' } })).toThrow(/27 characters.*holds 20/)
  })

  test('takes the place of the website where an admin wants it there', () => {
    const values = valuesOf({ website: 'acme.example' }, { settings: { permalinkField: 'Website' } })
    expect(values.Website).toBe(PERMALINK)
  })

  test('a field that is closed to us is said by name', () => {
    const more = [field('Description', { type: 'textarea', length: 32_000, createable: false })]
    expect(() => valuesOf({}, { more })).toThrow(
      expect.objectContaining({ code: 'no_access', fields: { Description: expect.any(String) } }),
    )
  })
})

test('a restricted Lead Source without our value refuses before anything is sent', () => {
  const more = [picklist('LeadSource', ['Web'], { restrictedPicklist: true })]
  expect(() => valuesOf({}, { more })).toThrow(
    expect.objectContaining({
      code: 'invalid_value',
      fields: { LeadSource: expect.stringContaining('Wow Analytics') },
    }),
  )
  expect(valuesOf({}, { more, settings: { leadSource: 'Web' } }).LeadSource).toBe('Web')
})

describe('the owner', () => {
  test.each([
    [{ kind: 'integration_user' }, false, undefined],
    [{ kind: 'rep_unknown', email: 'x@example.com' }, false, undefined],
    [{ kind: 'rep', id: '005000000000001AAA', name: 'Ben' }, false, '005000000000001AAA'],
    [{ kind: 'fixed', id: '00G000000000001AAA', name: 'Inbound' }, false, '00G000000000001AAA'],
    [{ kind: 'assignment_rules' }, true, undefined],
  ] as [Owner, boolean, string | undefined][])('%o', (owner, autoAssign, id) => {
    const prepared = prepareLead(fill({}, { owner }))
    expect(prepared.autoAssign).toBe(autoAssign)
    expect(prepared.values.OwnerId).toBe(id)
  })
})

test('a record type goes with it, and one that is gone refuses', () => {
  const more = [field('RecordTypeId', { type: 'reference' })]
  const type = {
    recordTypeId: '012000000000001AAA',
    name: 'Inbound',
    available: true,
    master: false,
    defaultRecordTypeMapping: true,
  }
  const settings = { recordTypeId: '012000000000001AAA' }
  expect(valuesOf({}, { more, settings, types: [type] }).RecordTypeId).toBe('012000000000001AAA')
  expect(() => valuesOf({}, { more, settings, types: [{ ...type, available: false }] })).toThrow(/gone/)
})
