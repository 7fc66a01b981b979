/** How a value is typed, shown and sent. `other` is what cannot be filled from here. */
export const FIELD_KINDS = [
  'text',
  'long_text',
  'url',
  'email',
  'phone',
  'picklist',
  'multipicklist',
  'checkbox',
  'integer',
  'number',
  'date',
  'datetime',
  'time',
  'reference',
  'other',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** `code` and `under` are of places: the ISO code of a country, and the countries a state lies in. */
export type Choice = { value: string; label: string; preset: boolean; code?: string; under?: string[] }

/** One field of the org's Lead, as its own description tells it. */
export type OrgField = {
  /** The CRM's own name, such as `Region__c`. */
  name: string
  label: string
  kind: FieldKind
  createable: boolean
  /** A new record without it is refused. */
  required: boolean
  /** In characters; 0 where the org says nothing. */
  length: number
  /** The most digits before and after the decimal point; 0 before it where the org says nothing. */
  digits: number
  decimals: number
  /** Only the choices are accepted. */
  restricted: boolean
  choices: Choice[]
  /** The field without which this one is refused: a state needs its country. */
  dependsOn: string | null
  /** Unique, and a key by which a record can be written: each attempt to create gets an id of its own in it. */
  attemptKey: boolean
  mayHoldPermalink: boolean
  /** Ours or Salesforce's own business, and nothing an admin could fill. */
  reserved: boolean
}

export type RecordType = { id: string; name: string; preset: boolean }

/** What a Lead of this org is made of. */
export type OrgLead = {
  fields: OrgField[]
  /** The picklist that says where a Lead comes from, unless it is hidden from us. */
  leadSource: OrgField | null
  recordTypes: RecordType[]
  readAt: Date
}

export const fieldOf = (org: OrgLead, name: string): OrgField | undefined =>
  org.fields.find(field => field.name === name)

/** What an admin may choose to hold the permalink. */
export const permalinkFields = (org: OrgLead) => org.fields.filter(field => field.createable && field.mayHoldPermalink)

/** Fields that can be filled with a constant, a fact or an answer. */
export const freeFields = (org: OrgLead) =>
  org.fields.filter(field => field.createable && !field.reserved && field.kind !== 'other')

export const attemptKeys = (org: OrgLead) => org.fields.filter(field => field.createable && field.attemptKey)

/** What a screen needs of it: fields that are closed to us only weigh. */
export const offered = (org: OrgLead): OrgLead => ({ ...org, fields: org.fields.filter(field => field.createable) })
