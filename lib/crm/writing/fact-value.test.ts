import { expect, test } from 'vitest'
import { factsThatFit, factValue } from './fact-value'
import type { FieldKind, OrgField } from './org-lead'

const field = (kind: FieldKind, more: Partial<OrgField> = {}): OrgField => ({
  ...{ name: 'X__c', label: 'X', kind, createable: true, required: false, length: 255, digits: 8, decimals: 0 },
  ...{ restricted: false, choices: [], dependsOn: null, attemptKey: false, mayHoldPermalink: false, reserved: false },
  ...more,
})
const listed = (...values: string[]) =>
  field('picklist', { restricted: true, choices: values.map(value => ({ value, label: value, preset: false })) })
const COMPANY = {
  ...{ name: 'Acme', domain: 'acme.example', city: 'Kiel', country: 'DE', industry: 'Banking', source: null },
  ...{ visits: 7, pageViews: 31 },
  firstSeenAt: new Date('2026-01-02T23:30:00Z'),
  lastSeenAt: new Date('2026-05-06T07:08:09Z'),
  topPages: [
    { path: '/pricing', views: 5 },
    { path: '/jobs', views: 1 },
  ],
}

test.each([
  ['visits', field('number'), 7],
  ['page_views', field('integer'), 31],
  ['visits', field('text'), '7'],
  ['first_seen', field('date'), '2026-01-02'],
  ['last_seen', field('datetime'), '2026-05-06T07:08:09.000Z'],
  ['last_seen', field('text'), '2026-05-06 07:08 UTC'],
  ['top_pages', field('long_text'), '/pricing (5)\n/jobs (1)'],
  ['top_pages', field('text', { length: 15 }), '/pricing (5)'],
  ['top_pages', field('text', { length: 6 }), '/prici'],
  ['industry', listed('Farming', 'banking'), 'banking'],
  ['source', field('text'), null],
  ['country', field('text'), 'Germany'],
  [
    'country',
    field('picklist', { choices: [{ value: 'Deutschland', label: 'Deutschland', preset: false, code: 'DE' }] }),
    'Deutschland',
  ],
  ['country', listed('DE', 'FR'), 'DE'],
  ['city', field('text', { length: 3 }), 'Kie'],
] as const)('%s, %#', (fact, of, value) => expect(factValue(of, fact, COMPANY)).toEqual({ ok: true, value }))

test.each([
  ['industry', listed('Farming'), /“Banking” is not in this picklist/],
  ['country', listed('France'), /“Germany”/],
  ['visits', field('date'), /type/],
  ['visits', field('integer', { digits: 0, length: 0, kind: 'checkbox' }), /type/],
] as const)('%s that does not fit is told, %#', (fact, of, why) =>
  expect(factValue(of, fact, COMPANY)).toEqual({ ok: false, why: expect.stringMatching(why) }),
)

test('only what fits a field’s type is offered for it', () => {
  expect(factsThatFit(field('integer'))).toEqual(['visits', 'page_views'])
  expect(factsThatFit(field('date'))).toEqual(['first_seen', 'last_seen'])
  expect(factsThatFit(field('checkbox'))).toEqual([])
  expect(factsThatFit(field('long_text'))).toHaveLength(9)
})
