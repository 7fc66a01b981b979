import { expect, test } from 'vitest'
import { readWriteSettings } from '../writing/write-settings'
import { toLeadRecord } from './mapper'

const field = (name: string, length: number, more = {}) => ({
  name,
  label: name,
  type: 'string',
  length,
  createable: true,
  filterable: true,
  ...more,
})
const FIELDS = [
  field('Company', 10),
  field('LastName', 80),
  field('LeadSource', 255),
  field('Website', 255),
  field('Phone', 40, { createable: false }),
  field('Description', 32_000, { type: 'textarea' }),
  field('Link__c', 255, { type: 'url' }),
]
const writing = readWriteSettings({})
const permalink = 'https://wow.example/leads/1'

test('what is asked for is there, whatever the rep leaves empty', () => {
  expect(toLeadRecord({ company: 'Acme', permalink }, writing, FIELDS)).toEqual({
    Company: 'Acme',
    LastName: '[not provided]',
    LeadSource: 'Wow Analytics',
    Description: `Wow Analytics: ${permalink}`,
  })
})

test('texts are cut to the org’s lengths between characters, a field that may not be written is left out', () => {
  const record = toLeadRecord(
    { company: '🚀'.repeat(12), phone: '1', website: 'a.example', permalink },
    writing,
    FIELDS,
  )
  expect(record.Company).toBe('🚀'.repeat(10))
  expect(record).not.toHaveProperty('Phone')
  expect(record.Website).toBe('a.example')
})

test('a URL field gets the permalink and nothing else', () => {
  expect(
    toLeadRecord({ company: 'Acme', permalink }, readWriteSettings({ permalinkField: 'Link__c' }), FIELDS).Link__c,
  ).toBe(permalink)
})
