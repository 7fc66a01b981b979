import type { WritingFacts } from '../../writing/lead-facts'
import { readWriteSettings, type WriteSettings } from '../../writing/write-settings'
import { fillLead, type Owner } from '../fill-lead'
import { prepareLead } from '../prepare-lead'
import { toOrgLead } from '../to-org-lead'
import { describeAnswer, type DescribedField } from '../wire'

export const field = (name: string, more: Partial<DescribedField> & { type?: string } = {}) => ({
  name,
  label: `${name} label`,
  type: 'string',
  length: 80,
  createable: true,
  ...more,
})
export const picklist = (name: string, values: string[], more: Partial<DescribedField> = {}) =>
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
export const PERMALINK = 'https://wow.example/leads/1'
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
export const fill = (lead: object, { more = [], settings = {}, owner, types = [] }: Case = {}) => {
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
export const valuesOf = (...args: Parameters<typeof fill>) => prepareLead(fill(...args)).values
