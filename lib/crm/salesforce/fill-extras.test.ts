import { describe, expect, test } from 'vitest'
import type { WriteSettings } from '../writing/write-settings'
import { field, fill, picklist, valuesOf } from './testing/fill-case'

describe('extra fields', () => {
  const extra = (name: string, from: string, value?: string) =>
    ({ extraFields: [{ field: name, from, value }] }) as Partial<WriteSettings>

  test('a fact of the company lead in the type of its field', () => {
    const more = [field('X__c', { type: 'int', digits: 8, length: 0 })]
    expect(fill({}, { more, settings: extra('X__c', 'page_views') }).rows.at(-1)).toMatchObject({
      value: 31,
      from: 'page_views',
    })
  })

  test.each([
    ['true', field('X__c', { type: 'boolean', nillable: false, defaultedOnCreate: true, length: 0 }), true],
    ['12.5', field('X__c', { type: 'currency', precision: 18, scale: 2, length: 0 }), 12.5],
    ['2026-05-31', field('X__c', { type: 'date', length: 0 }), '2026-05-31'],
    ['a;b', picklist('X__c', ['a', 'b'], { type: 'multipicklist', restrictedPicklist: true }), 'a;b'],
  ] as const)('the constant %s in its JSON type', (text, target, expected) => {
    expect(valuesOf({}, { more: [target], settings: extra('X__c', 'constant', text) }).X__c).toBe(expected)
  })

  test('what does not fit or is not known is left out and said', () => {
    const more = [picklist('X__c', ['Farming'], { restrictedPicklist: true })]
    const draft = fill({}, { more, settings: extra('X__c', 'industry') })
    expect(draft.rows.map(row => row.field)).not.toContain('X__c')
    expect(draft.leftOut).toEqual([{ field: 'X__c', label: 'X__c label', why: expect.stringContaining('Banking') }])
    expect(fill({}, { more: [field('X__c')], settings: extra('X__c', 'source') }).leftOut).toHaveLength(1)
    expect(fill({}, { settings: extra('Gone__c', 'visits') }).leftOut).toHaveLength(1)
  })
})

describe('what the org requires', () => {
  const region = picklist('Region__c', ['EMEA', 'APAC'], { nillable: false, restrictedPicklist: true })

  test('is asked for, and refused by name where it is missing', () => {
    expect(fill({}, { more: [region] }).asked.map(({ name }) => name)).toEqual(['Region__c'])
    expect(() => valuesOf({}, { more: [region] })).toThrow(
      expect.objectContaining({ code: 'missing_field', fields: { Region__c: expect.any(String) } }),
    )
  })

  test('is written as the rep answers it, and not asked for once settings fill it', () => {
    expect(valuesOf({ extra: { Region__c: 'EMEA' } }, { more: [region] }).Region__c).toBe('EMEA')
    const settings = { extraFields: [{ field: 'Region__c', from: 'constant' as const, value: 'APAC' }] }
    expect(fill({}, { more: [region], settings }).asked).toEqual([])
  })

  test('an answer is taken for open fields only, and by the field’s own type', () => {
    const refused = (extra: object) =>
      expect(() => valuesOf({ extra }, { more: [region] })).toThrow(expect.objectContaining({ code: 'invalid_value' }))
    refused({ Region__c: 'Mars' })
    refused({ OwnerId: '005000000000001AAA', Region__c: 'EMEA' })
    refused({ Phone: '1', Region__c: 'EMEA' })
    refused({ Nothing__c: '1', Region__c: 'EMEA' })
  })

  test('a checkbox, and what has a value by itself, is nobody’s question', () => {
    const more = [
      field('A__c', { type: 'boolean', nillable: false, defaultedOnCreate: true }),
      field('B__c', { nillable: false, createable: false }),
    ]
    expect(fill({}, { more }).asked).toEqual([])
  })
})

describe('State and Country picklists', () => {
  const more = [
    field('Country'),
    field('State'),
    picklist('CountryCode', [], { picklistValues: [place('DE', 'Germany'), place('US', 'United States')] }),
    picklist('StateCode', [], {
      picklistValues: [{ ...place('TX', 'Texas'), validFor: Buffer.from([0x40]).toString('base64') }],
    }),
  ]
  const extras = (...list: [string, string, string?][]) => ({
    more,
    settings: {
      extraFields: list.map(([name, from, value]) => ({ field: name, from, value })),
    } as Partial<WriteSettings>,
  })

  test('a country is written as the org spells it', () => {
    expect(valuesOf({}, extras(['Country', 'country'])).Country).toBe('Germany')
    expect(valuesOf({}, extras(['CountryCode', 'country'])).CountryCode).toBe('DE')
  })

  test('a state goes with its country, and never alone or with another', () => {
    expect(
      valuesOf({}, extras(['Country', 'constant', 'United States'], ['State', 'constant', 'Texas'])),
    ).toMatchObject({ State: 'Texas' })
    expect(valuesOf({}, extras(['Country', 'country'], ['State', 'constant', 'Texas']))).not.toHaveProperty('State')
    expect(valuesOf({}, extras(['StateCode', 'constant', 'TX']))).not.toHaveProperty('StateCode')
    expect(valuesOf({}, extras(['Country', 'constant', 'Atlantis']))).not.toHaveProperty('Country')
  })

  function place(value: string, label: string) {
    return { value, label, active: true, defaultValue: false, validFor: null }
  }
})
