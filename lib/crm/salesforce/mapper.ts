import type { CrmAccount, CrmLead } from '../provider'
import type { AccountRecord } from './wire'

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

/** What a field is called in our form: a word of ours for those above, its own name for the org's. */
export const formFieldOf = (name: string) => FIELD_OF[name] ?? name

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

export const toCrmLead = (id: string, values: LeadValues, instanceUrl: string): CrmLead => ({
  id,
  name: [values.FirstName, values.LastName].filter(Boolean).join(' '),
  company: String(values.Company ?? ''),
  url: recordUrl(instanceUrl, id),
})
