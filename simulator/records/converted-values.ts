import type { Org } from '../org/org'
import type { StoredRecord } from './store'

/** The values of a lead under the names another object has for them; what is empty stays away. */
const rename = (lead: StoredRecord, names: Record<string, string>): StoredRecord =>
  Object.fromEntries(
    Object.entries(names).flatMap(([ours, theirs]) => {
      const value = lead[ours] ?? null
      return value === null ? [] : [[theirs, value]]
    }),
  )

/** The codes are there while State and Country/Territory picklists are on. */
const PARTS = 'Street City State PostalCode Country StateCode CountryCode Latitude Longitude GeocodeAccuracy'.split(' ')

const address = (prefix: string) => Object.fromEntries(PARTS.map(part => [part, prefix + part]))

const COMPANY = {
  ...address('Billing'),
  Phone: 'Phone',
  Fax: 'Fax',
  Website: 'Website',
  Industry: 'Industry',
  Rating: 'Rating',
  AnnualRevenue: 'AnnualRevenue',
  NumberOfEmployees: 'NumberOfEmployees',
  LeadSource: 'AccountSource',
  Description: 'Description',
  CompanyDunsNumber: 'DunsNumber',
}

const PERSON = {
  ...address('Mailing'),
  LastName: 'LastName',
  FirstName: 'FirstName',
  Salutation: 'Salutation',
  Title: 'Title',
  Email: 'Email',
  Phone: 'Phone',
  MobilePhone: 'MobilePhone',
  Fax: 'Fax',
  LeadSource: 'LeadSource',
  Description: 'Description',
}

/** A lead without a company becomes a person account. */
export function leadToAccount(org: Org, lead: StoredRecord): StoredRecord {
  const account = rename(lead, COMPANY)
  if ((lead.Company ?? null) !== null || !org.scenario.personAccounts)
    return { ...account, Name: lead.Company ?? lead.Name ?? null }
  const person = rename(lead, {
    LastName: 'LastName',
    FirstName: 'FirstName',
    Salutation: 'Salutation',
    Email: 'PersonEmail',
  })
  return { ...account, ...person, IsPersonAccount: true }
}

export const leadToContact = (lead: StoredRecord): StoredRecord => rename(lead, PERSON)

/** The last day of the quarter: Salesforce's guess of when a new opportunity closes. */
function endOfQuarter(today = new Date()): string {
  const month = Math.floor(today.getUTCMonth() / 3) * 3 + 3
  return new Date(Date.UTC(today.getUTCFullYear(), month, 0)).toISOString().slice(0, 10)
}

export const leadToOpportunity = (lead: StoredRecord, name: string | undefined): StoredRecord => ({
  Name: name ?? `${String(lead.Company ?? lead.Name ?? '')}-`,
  StageName: 'Prospecting',
  CloseDate: endOfQuarter(),
  LeadSource: lead.LeadSource ?? null,
})
