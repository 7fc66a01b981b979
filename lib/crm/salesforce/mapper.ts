import type { CrmAccount, CrmLead, NewCrmLead } from '../provider'
import { NO_LAST_NAME, type WriteSettings } from '../writing/write-settings'
import type { AccountRecord, DescribedField } from './wire'

export const ACCOUNT_COLUMNS = [
  'Name',
  'BillingStreet',
  'BillingCity',
  'BillingState',
  'BillingPostalCode',
  'BillingCountry',
  'Phone',
  'Website',
]

/** Salesforce's names of what a rep may fill in, in the words of our form. */
export const FIELD_OF: Record<string, string> = {
  Company: 'company',
  LastName: 'lastName',
  FirstName: 'firstName',
  Email: 'email',
  Phone: 'phone',
  Website: 'website',
}

export const recordUrl = (instanceUrl: string, id: string) => new URL(`/${id}`, instanceUrl).href

export function toCrmAccount(record: AccountRecord, instanceUrl: string): CrmAccount {
  return {
    id: record.Id,
    name: record.Name,
    website: record.Website ?? null,
    phone: record.Phone ?? null,
    street: record.BillingStreet ?? null,
    city: record.BillingCity ?? null,
    state: record.BillingState ?? null,
    postalCode: record.BillingPostalCode ?? null,
    country: record.BillingCountry ?? null,
    owner: record.Owner?.Name ?? null,
    url: recordUrl(instanceUrl, record.Id),
  }
}

export type LeadValues = Record<string, string | number | boolean>

/** The record to send, each value cut to the length the org's own describe gives. */
export function toLeadRecord(lead: NewCrmLead, writing: WriteSettings, fields: DescribedField[]): LeadValues {
  const values: Record<string, string | undefined> = {
    Company: lead.company,
    LastName: lead.lastName?.trim() || NO_LAST_NAME,
    FirstName: lead.firstName,
    Email: lead.email,
    Phone: lead.phone,
    Website: lead.website,
    LeadSource: writing.leadSource,
  }
  const byName = new Map(fields.map(field => [field.name, field]))
  const prepared: LeadValues = {}
  const { permalinkField } = writing
  for (const [name, value] of Object.entries(values)) {
    const field = byName.get(name)
    const text = value?.normalize('NFC').trim()
    if (text && field?.createable) prepared[name] = cut(text, field.length)
  }
  // Never cut: a shortened permalink leads nowhere.
  const plainUrl = byName.get(permalinkField)?.type === 'url'
  prepared[permalinkField] = plainUrl ? lead.permalink : `Wow Analytics: ${lead.permalink}`
  return prepared
}

export const toCrmLead = (id: string, values: LeadValues, instanceUrl: string): CrmLead => ({
  id,
  name: [values.FirstName, values.LastName].filter(Boolean).join(' '),
  company: String(values.Company ?? ''),
  url: recordUrl(instanceUrl, id),
})

/** By code point, so that no character is ever cut in half. */
const cut = (text: string, length: number) => (length > 0 ? Array.from(text).slice(0, length).join('') : text)
