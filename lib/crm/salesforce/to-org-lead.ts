import type { Choice, FieldKind, OrgField, OrgLead } from '../writing/org-lead'
import type { Described } from './describe'
import { FIELD_OF } from './mapper'
import type { DescribedField } from './wire'

const KINDS: Record<string, FieldKind> = {
  string: 'text',
  encryptedstring: 'text',
  textarea: 'long_text',
  url: 'url',
  email: 'email',
  phone: 'phone',
  picklist: 'picklist',
  combobox: 'picklist',
  multipicklist: 'multipicklist',
  boolean: 'checkbox',
  int: 'integer',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  reference: 'reference',
}

/** Decided elsewhere on the page, or kept by Salesforce itself. */
const RESERVED = new Set([
  ...Object.keys(FIELD_OF),
  'LeadSource',
  'OwnerId',
  'RecordTypeId',
  'IsConverted',
  'IsUnreadByOwner',
  'CleanStatus',
  'Jigsaw',
])
/** An attempt's id is a UUID. */
const ATTEMPT_ID_LENGTH = 36
/** Texts with a meaning of their own, which a link would spoil. */
const NO_PLACE_FOR_A_LINK = new Set(['Company', 'FirstName', 'LastName', 'Title', 'Jigsaw', 'CompanyDunsNumber'])

/** The Lead's own description in our words. */
export function toOrgLead({ fields, recordTypes, readAt }: Described): OrgLead {
  const mapped = withPlaces(fields.map(toOrgField), fields)
  return {
    fields: mapped,
    leadSource: mapped.find(field => field.name === 'LeadSource') ?? null,
    recordTypes: recordTypes
      .filter(type => type.available && type.active && !type.master)
      .map(type => ({ id: type.recordTypeId, name: type.name, preset: type.defaultRecordTypeMapping })),
    readAt,
  }
}

export function toOrgField(field: DescribedField): OrgField {
  const kind = KINDS[field.type] ?? 'other'
  const choices = field.picklistValues.filter(({ active }) => active)
  return {
    name: field.name,
    label: field.label,
    kind,
    createable: field.createable,
    required: field.createable && !field.nillable && !field.defaultedOnCreate,
    length: ['reference', 'checkbox', 'date', 'datetime'].includes(kind) ? 0 : field.length,
    digits: field.digits || Math.max(0, field.precision - field.scale),
    decimals: field.type === 'int' ? 0 : field.scale,
    restricted: field.restrictedPicklist,
    choices: choices.map(({ value, label, defaultValue }) => ({ value, label: label || value, preset: defaultValue })),
    dependsOn: null,
    attemptKey: kind === 'text' && field.unique && field.externalId && field.length >= ATTEMPT_ID_LENGTH,
    mayHoldPermalink: ['url', 'text', 'long_text'].includes(kind) && !field.compoundFieldName && !isTaken(field),
    reserved: RESERVED.has(field.name) || (kind === 'reference' && !field.custom),
  }
}

const isTaken = (field: DescribedField) => NO_PLACE_FOR_A_LINK.has(field.name) || (field.unique && field.externalId)

/**
 * With State and Country/Territory picklists on, the two text fields take nothing but the labels of the two code fields:
 * they are picklists in all but name. And a state is refused without the country it lies in.
 */
function withPlaces(mapped: OrgField[], described: DescribedField[]): OrgField[] {
  const codes = new Map(mapped.map(field => [field.name, field]))
  const [countryCode, stateCode] = [codes.get('CountryCode'), codes.get('StateCode')]
  if (!countryCode) return mapped
  const raw = described.find(field => field.name === 'StateCode')
  const within = new Map(raw?.picklistValues.map(({ value, validFor }) => [value, countriesOf(validFor, described)]))
  const countries = countryCode.choices.map(choice => ({ ...choice, code: choice.value }))
  const nameOf = new Map(countries.map(({ value, label }) => [value, label]))
  const states = (stateCode?.choices ?? []).map(choice => ({ ...choice, under: within.get(choice.value) ?? [] }))
  const byLabel = (choice: Choice): Choice => ({ ...choice, value: choice.label })
  const statesByLabel = states.map(state => ({
    ...byLabel(state),
    under: state.under.map(code => nameOf.get(code) ?? code),
  }))
  const places: Record<string, Partial<OrgField>> = {
    CountryCode: { choices: countries },
    StateCode: { choices: states, dependsOn: 'CountryCode' },
    Country: { kind: 'picklist', restricted: true, choices: countries.map(byLabel) },
    State: { kind: 'picklist', restricted: true, choices: statesByLabel, dependsOn: 'Country' },
  }
  return mapped.map(field => ({ ...field, ...places[field.name] }))
}

/** `validFor` has a bit for each value of the controlling picklist, the first one leftmost. */
function countriesOf(validFor: string | null | undefined, described: DescribedField[]): string[] {
  const bits = Buffer.from(validFor ?? '', 'base64')
  const countries = described.find(field => field.name === 'CountryCode')?.picklistValues ?? []
  return countries.flatMap(({ value }, i) => ((bits[i >> 3] ?? 0) & (0x80 >> (i & 7)) ? value : []))
}
