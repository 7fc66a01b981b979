import type { NewCrmLead } from '@/lib/crm/provider'
import { readFieldValue, type FieldValue } from '@/lib/crm/writing/field-value'
import type { LeadForm } from '@/lib/crm/writing/lead-form'
import type { OrgField } from '@/lib/crm/writing/org-lead'

/** The name of a question in the form; our own fields have none with a dot. */
export const askedName = (field: OrgField) => `extra.${field.name}`

/** The company has a sentence of its own; a last name is put there by the admin's rule. */
const FILLED_ANYHOW = ['company', 'lastName']

type Typed = { lead: Omit<NewCrmLead, 'permalink'>; wrong: Record<string, string> }

/** What a rep has typed, each value in its own type, and what can be said of it before anything is sent. */
export function readTyped(form: LeadForm, data: FormData): Typed {
  const text = (name: string) => String(data.get(name) ?? '').trim()
  const own = Object.fromEntries(form.inputs.map(({ key }) => [key, text(key)]))
  const wrong: Record<string, string> = {}
  const extra: Record<string, FieldValue> = {}
  for (const field of form.asked) {
    const name = askedName(field)
    const read = readFieldValue(field, asTyped(field, data, name))
    if (!read.ok) wrong[name] = read.why
    else if (read.value !== null) extra[field.name] = read.value
    else if (field.required) wrong[name] = 'Your Salesforce requires this'
  }
  for (const { key, field } of form.inputs)
    if (field.required && !own[key] && !FILLED_ANYHOW.includes(key)) wrong[key] = 'Your Salesforce requires this'
  return { lead: { ...own, company: own.company ?? '', ...(form.asked.length ? { extra } : {}) }, wrong }
}

function asTyped(field: OrgField, data: FormData, name: string): FieldValue {
  if (field.kind === 'checkbox') return data.get(name) === 'true'
  if (field.kind === 'multipicklist') return data.getAll(name).join(';')
  const text = String(data.get(name) ?? '')
  // The browser's own date and time has no zone: it is meant in the rep's.
  const moment = field.kind === 'datetime' && text ? new Date(text) : null
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : text
}
