import { countryName } from '@/lib/leads/place'
import { cutText, readFieldValue, type ReadValue } from './field-value'
import type { WritingFacts } from './lead-facts'
import type { FieldKind, OrgField } from './org-lead'
import { LEAD_FACTS, type LeadFactName } from './write-settings'

type Company = WritingFacts['company']

const TEXTS: FieldKind[] = ['text', 'long_text']
const FITS: Record<LeadFactName, FieldKind[]> = {
  visits: [...TEXTS, 'integer', 'number'],
  page_views: [...TEXTS, 'integer', 'number'],
  first_seen: [...TEXTS, 'date', 'datetime'],
  last_seen: [...TEXTS, 'date', 'datetime'],
  top_pages: TEXTS,
  source: [...TEXTS, 'picklist'],
  industry: [...TEXTS, 'picklist'],
  city: TEXTS,
  country: [...TEXTS, 'picklist'],
}

/** What of a company lead can fill this field, by its type. */
export const factsThatFit = (field: OrgField): LeadFactName[] =>
  LEAD_FACTS.filter(fact => FITS[fact].includes(field.kind))

/** The fact as this field takes it. Texts are cut; a value the field's picklist does not have is left out, and says so. */
export function factValue(field: OrgField, fact: LeadFactName, company: Company): ReadValue {
  if (!FITS[fact].includes(field.kind)) return { ok: false, why: 'This does not fit the field’s type' }
  const value = plain(field, fact, company)
  if (value === null) return { ok: true, value: null }
  if (field.kind === 'picklist') return inPicklist(field, value, fact === 'country' ? company.country : null)
  return readFieldValue(field, TEXTS.includes(field.kind) ? cutText(value, field.length) : value)
}

function plain(field: OrgField, fact: LeadFactName, company: Company): string | null {
  switch (fact) {
    case 'visits':
      return String(company.visits)
    case 'page_views':
      return String(company.pageViews)
    case 'first_seen':
      return moment(field, company.firstSeenAt)
    case 'last_seen':
      return moment(field, company.lastSeenAt)
    case 'top_pages':
      return pages(field, company.topPages)
    case 'country':
      return company.country && countryName(company.country)
    case 'source':
    case 'industry':
    case 'city':
      return company[fact]
  }
}

function moment(field: OrgField, at: Date): string {
  const iso = at.toISOString()
  if (field.kind === 'datetime') return iso
  return field.kind === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

/** As many whole entries as there is room for, at least one. */
function pages(field: OrgField, topPages: Company['topPages']): string | null {
  const entries = topPages.map(({ path, views }) => `${path} (${views})`)
  const joint = field.kind === 'long_text' ? '\n' : ', '
  while (entries.length > 1 && field.length > 0 && entries.join(joint).length > field.length) entries.pop()
  return entries.join(joint) || null
}

function inPicklist(field: OrgField, value: string, code: string | null): ReadValue {
  const same = (text: string) => text.localeCompare(value, 'en', { sensitivity: 'base' }) === 0
  const choice =
    field.choices.find(candidate => code !== null && (candidate.code ?? candidate.value) === code) ??
    field.choices.find(candidate => same(candidate.value) || same(candidate.label))
  if (choice) return { ok: true, value: choice.value }
  return field.restricted
    ? { ok: false, why: `“${value}” is not in this picklist` }
    : readFieldValue(field, cutText(value, field.length))
}
