import type { FieldValue } from '@/lib/crm/writing/field-value'
import type { DraftOwner, DraftRow, Origin } from '@/lib/crm/writing/lead-draft'
import type { FieldKind, OrgField } from '@/lib/crm/writing/org-lead'
import type { LeadFactName } from '@/lib/crm/writing/write-settings'

export const FACT_WORDS: Record<LeadFactName, string> = {
  visits: 'Number of visits',
  page_views: 'Number of page views',
  first_seen: 'First visit',
  last_seen: 'Latest visit',
  top_pages: 'Pages most looked at',
  source: 'Where the visits came from',
  industry: 'Industry',
  city: 'City',
  country: 'Country',
}

const ORIGINS: Record<Exclude<Origin, LeadFactName>, string> = {
  rep: 'Entered by the rep',
  admin: 'Chosen by an admin',
  company_lead: 'The company lead',
  last_name_rule: 'No person is known yet',
  permalink: 'Permanent link to the company’s page here',
}

/** Where a value comes from. */
export const originWords = (from: Origin) =>
  from in FACT_WORDS
    ? `The company lead: ${FACT_WORDS[from as LeadFactName].toLowerCase()}`
    : ORIGINS[from as Exclude<Origin, LeadFactName>]

export const valueWords = (value: FieldValue) =>
  typeof value === 'boolean' ? (value ? 'Ticked' : 'Not ticked') : String(value)

export const shownValue = ({ shown, value }: DraftRow) => shown ?? valueWords(value)

const NO_RULES = 'Assignment rules do not run.'

/** What decides who will own the new Salesforce Lead. */
export function ownerWords({ kind, name, email }: DraftOwner): string {
  switch (kind) {
    case 'assignment_rules':
      return 'Your active assignment rule decides; without one, the integration user owns it.'
    case 'integration_user':
      return `The integration user. ${NO_RULES}`
    case 'rep':
      return `${name}, found by ${email}. ${NO_RULES}`
    case 'rep_unknown':
      return `The integration user, because no active Salesforce user has the e-mail ${email}. ${NO_RULES}`
    case 'rep_twice':
      return `The integration user, because several active Salesforce users have the e-mail ${email}. ${NO_RULES}`
    case 'fixed':
      return `${name}. ${NO_RULES}`
  }
}

export const DUPLICATE_WORDS = 'Your duplicate rules run. If one answers, nothing is created until somebody decides.'

export const attemptWords = (field: string) =>
  `Each attempt has an id of its own in ${field}, so that Salesforce itself never takes one twice.`

const KIND_WORDS: Record<FieldKind, string> = {
  text: 'text',
  long_text: 'long text',
  url: 'URL',
  email: 'e-mail',
  phone: 'phone',
  picklist: 'picklist',
  multipicklist: 'multi-select picklist',
  checkbox: 'checkbox',
  integer: 'number',
  number: 'number',
  date: 'date',
  datetime: 'date and time',
  time: 'time',
  reference: 'lookup',
  other: 'other',
}

/** "Wow link (Wow_Link__c, URL)": labels are not unique in an org, names are. */
export const fieldWords = ({ label, name, kind }: OrgField) => `${label} (${name}, ${KIND_WORDS[kind]})`
