import { describe, expect, test } from 'vitest'
import type { WritingFacts } from '../writing/lead-facts'
import { readWriteSettings, type WriteSettings } from '../writing/write-settings'
import { fillLead, type Owner } from './fill-lead'
import { prepareLead } from './prepare-lead'
import { toOrgLead } from './to-org-lead'
import { describeAnswer, type DescribedField } from './wire'

const field = (name: string, more: Partial<DescribedField> & { type?: string } = {}) => ({
  name,
  label: `${name} label`,
  type: 'string',
  length: 80,
  createable: true,
  ...more,
})
const picklist = (name: string, values: string[], more: Partial<DescribedField> = {}) =>
  field(name, {
    type: 'picklist',
    picklistValues: values.map(value => ({ value, label: value, active: true, defaultValue: false, validFor: null })),
    ...more,
  })
const STANDARD = [
  field('Company', { length: 10, nillable: false }),
  field('LastName', { nillable: false }),
  field('FirstName', { length: 40 }),
  field('Website', { type: 'url', length: 255 }),
  field('Phone', { type: 'phone', createable: false }),
  picklist('LeadSource', ['Web']),
  field('Description', { type: 'textarea', length: 32_000 }),
  field('OwnerId', { type: 'reference' }),
]
const PERMALINK = 'https://wow.example/leads/1'
const FACTS: WritingFacts = {
  repEmail: 'ben@example.com',
  company: {
    name: 'Acme',
    domain: 'acme.example',
    city: 'Kiel',
    country: 'DE',
    industry: 'Banking',
    source: null,
    visits: 7,
    pageViews: 31,
    firstSeenAt: new Date('2026-01-02T23:30:00Z'),
    lastSeenAt: new Date('2026-05-06T07:08:09Z'),
    topPages: [
      { path: '/pricing', views: 5 },
      { path: '/jobs', views: 1 },
    ],
  },
}

type Case = { more?: ReturnType<typeof field>[]; settings?: Partial<WriteSettings>; owner?: Owner; types?: object[] }
const fill = (lead: object, { more = [], settings = {}, owner, types = [] }: Case = {}) => {
  const names = new Set(more.map(({ name }) => name))
  const described = describeAnswer.parse({
    createable: true,
    fields: [...STANDARD.filter(({ name }) => !names.has(name)), ...more],
    recordTypeInfos: types,
  })
  const org = toOrgLead({
    ...{ object: 'Lead', createable: true, fields: described.fields, recordTypes: described.recordTypeInfos },
    ...{ visible: new Set<string>(), readAt: new Date() },
  })
  return fillLead({
    lead: { company: 'Acme', permalink: PERMALINK, ...lead },
    facts: FACTS,
    settings: readWriteSettings(settings),
    org,
    owner: owner ?? { kind: 'assignment_rules' },
  })
}
const valuesOf = (...args: Parameters<typeof fill>) => prepareLead(fill(...args)).values

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

describe('extra fields', () => {
  const extra = (name: string, from: string, value?: string) =>
    ({ extraFields: [{ field: name, from, value }] }) as Partial<WriteSettings>

  test.each([
    ['visits', field('X__c', { type: 'double', precision: 18, scale: 0, length: 0 }), 7],
    ['page_views', field('X__c', { type: 'int', digits: 8, length: 0 }), 31],
    ['visits', field('X__c'), '7'],
    ['first_seen', field('X__c', { type: 'date', length: 0 }), '2026-01-02'],
    ['last_seen', field('X__c', { type: 'datetime', length: 0 }), '2026-05-06T07:08:09.000Z'],
    ['last_seen', field('X__c'), '2026-05-06 07:08 UTC'],
    ['top_pages', field('X__c', { type: 'textarea', length: 255 }), '/pricing (5)\n/jobs (1)'],
    ['top_pages', field('X__c', { length: 15 }), '/pricing (5)'],
    ['industry', picklist('X__c', ['banking'], { restrictedPicklist: true }), 'banking'],
    ['country', field('X__c'), 'Germany'],
    ['city', field('X__c', { length: 3 }), 'Kie'],
  ] as const)('%s', (fact, target, expected) => {
    expect(valuesOf({}, { more: [target], settings: extra('X__c', fact) }).X__c).toBe(expected)
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
