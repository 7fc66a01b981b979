import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'

type Facts = Record<string, unknown>
interface Described extends Facts {
  fields: Facts[]
  childRelationships: { childSObject: string; field: string; relationshipName: string | null; cascadeDelete: boolean }[]
  recordTypeInfos: Facts[]
  supportedScopes: { name: string; label: string }[]
  urls: Record<string, string>
}

let session: TestSession
beforeAll(async () => void (session = await openSession()))
afterAll(() => session.simulator.close())

const describeOf = async (name: string) => (await session.send('GET', `/sobjects/${name}/describe`)).body as Described

/** What real organizations answered, reduced to facts; they lie beside the project and are not part of it. */
const RECORDED = resolve('../shared/sf-describe')
const recordedNames = ['Account', 'Contact', 'Lead'].filter(name => existsSync(`${RECORDED}/${name}.json`))

/** Fields of the organization the recording was made in, and of features ours does not have. */
const ELSEWHERE = /__c$|^(RecordTypeId|IsPartner|IsCustomerPortal|Channel.*)$/

for (const name of recordedNames) {
  test(`${name} is described as real organizations describe it`, async () => {
    const { fields: recorded, ...rest } = JSON.parse(readFileSync(`${RECORDED}/${name}.json`, 'utf8')) as Described
    const ours = await describeOf(name)
    expect(ours).toMatchObject(rest)
    const byName = new Map(ours.fields.map(field => [field.name, field]))
    for (const field of recorded.filter(candidate => !ELSEWHERE.test(String(candidate.name)))) {
      expect(byName.get(field.name), String(field.name)).toMatchObject(field)
    }
  })
}

test('the keys of a describe stand in alphabetical order, capitals first', async () => {
  const keys = Object.keys(await describeOf('Lead'))
  expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)))
  expect(keys).toHaveLength(45)
})

test('every address under an object is named, those of pages with the host', async () => {
  const base = '/services/data/v64.0/sobjects/Lead'
  expect((await describeOf('Lead')).urls).toEqual({
    compactLayouts: `${base}/describe/compactLayouts`,
    rowTemplate: `${base}/{ID}`,
    approvalLayouts: `${base}/describe/approvalLayouts`,
    uiDetailTemplate: `${session.simulator.url}/{ID}`,
    uiEditTemplate: `${session.simulator.url}/{ID}/e`,
    listviews: `${base}/listviews`,
    describe: `${base}/describe`,
    uiNewRecord: `${session.simulator.url}/00Q/e`,
    quickActions: `${base}/quickActions`,
    layouts: `${base}/describe/layouts`,
    sobject: base,
  })
  const { urls, layoutable, triggerable } = await describeOf('Organization')
  expect([Object.keys(urls), layoutable, triggerable]).toEqual([['rowTemplate', 'describe', 'sobject'], false, false])
})

test('children: named and unnamed references, with what a delete takes along', async () => {
  const children = (await describeOf('Account')).childRelationships
  const find = (object: string, field: string) =>
    children.find(child => child.childSObject === object && child.field === field)
  expect(find('Contact', 'AccountId')).toMatchObject({ relationshipName: 'Contacts', cascadeDelete: true })
  expect(find('Account', 'ParentId')).toMatchObject({ relationshipName: 'ChildAccounts', cascadeDelete: false })
  expect(find('Lead', 'ConvertedAccountId')).toMatchObject({ relationshipName: null, cascadeDelete: false })
  expect(find('Account', 'MasterRecordId')).toBeUndefined()
})

test('record types, scopes and what depends on the kind of a field', async () => {
  const lead = await describeOf('Lead')
  expect(lead.recordTypeInfos).toEqual([
    {
      active: true,
      available: true,
      defaultRecordTypeMapping: true,
      developerName: 'Master',
      master: true,
      name: 'Master',
      recordTypeId: '012000000000000AAA',
      urls: { layout: '/services/data/v64.0/sobjects/Lead/describe/layouts/012000000000000AAA' },
    },
  ])
  expect(lead.supportedScopes.map(scope => scope.label)).toEqual([
    'All leads',
    'My leads',
    'Queue owned leads',
    'Filter by scope',
    "My team's leads",
    'User owned leads',
  ])
  const field = (name: string) => lead.fields.find(candidate => candidate.name === name)
  expect(field('OwnerId')).toMatchObject({
    namePointing: true,
    polymorphicForeignKey: true,
    searchPrefilterable: false,
  })
  expect(field('ConvertedAccountId')).toMatchObject({ polymorphicForeignKey: false, searchPrefilterable: true })
  expect(field('Address')).toMatchObject({ permissionable: true, queryByDistance: true })
  expect(field('Street')).toMatchObject({ permissionable: true, queryByDistance: false })
  expect(field('EmailBouncedReason')).toMatchObject({ permissionable: false, updateable: true })
  expect(field('IsConverted')).toMatchObject({ defaultValue: false })
})

test('the list of all objects: short addresses, no fields', async () => {
  const { encoding, maxBatchSize, sobjects } = (await session.send('GET', '/sobjects')).body as {
    encoding: string
    maxBatchSize: number
    sobjects: Described[]
  }
  expect([encoding, maxBatchSize]).toEqual(['UTF-8', 200])
  const user = sobjects.find(object => object.name === 'User')
  expect(Object.keys(user?.urls ?? {})).toEqual([
    'compactLayouts',
    'rowTemplate',
    'namedLayouts',
    'passwordUtilities',
    'describe',
    'quickActions',
    'layouts',
    'sobject',
  ])
  expect(user).not.toHaveProperty('fields')
  expect(sobjects.find(object => object.name === 'Opportunity')).toMatchObject({
    deepCloneable: true,
    undeletable: true,
  })
})

test('record types and dependent picklists, where the organization has them', async () => {
  const other = await openSession({
    scenario: {
      stateCountryPicklists: true,
      recordTypes: [
        { object: 'Lead', name: 'Partner', label: 'Partner Lead', default: true },
        { object: 'Lead', name: 'Old', active: false },
      ],
    },
  })
  try {
    const lead = (await other.send('GET', '/sobjects/Lead/describe')).body as Described
    expect(lead.recordTypeInfos).toMatchObject([
      {
        developerName: 'Partner',
        name: 'Partner Lead',
        defaultRecordTypeMapping: true,
        available: true,
        master: false,
      },
      { developerName: 'Old', active: false, available: false },
      { developerName: 'Master', master: true, defaultRecordTypeMapping: false },
    ])
    const field = (name: string) => lead.fields.find(candidate => candidate.name === name)
    expect(field('StateCode')).toMatchObject({ controllerName: 'CountryCode', dependentPicklist: true })
    const countries = (field('CountryCode')?.picklistValues ?? []) as { value: string; label: string }[]
    const states = (field('StateCode')?.picklistValues ?? []) as { value: string; label: string; validFor: string }[]
    const california = states.find(state => state.value === 'CA')
    expect(california?.label).toBe('California')
    const bits = Buffer.from(california?.validFor ?? '', 'base64')
    const isValid = (_: unknown, index: number) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0
    expect(countries.filter(isValid).map(country => country.value)).toContain('US')
    expect(countries.filter(isValid).map(country => country.value)).not.toContain('DE')
    expect((await other.send('GET', '/sobjects/Lead/describe/layouts')).body).toMatchObject({
      layouts: null,
      recordTypeMappings: [{ name: 'Partner Lead' }, { name: 'Old' }, { name: 'Master' }],
      recordTypeSelectorRequired: [true],
    })
  } finally {
    await other.simulator.close()
  }
})
