import type { NewCrmLead } from '../provider'
import { cutText, readFieldValue } from '../writing/field-value'
import type { DraftOwner, LeadDraft } from '../writing/lead-draft'
import type { WritingFacts } from '../writing/lead-facts'
import type { OrgLead } from '../writing/org-lead'
import { permalinkText } from '../writing/permalink-text'
import { NO_LAST_NAME, type WriteSettings } from '../writing/write-settings'
import { fillAnswers, fillExtras, keepPlacesWhole } from './fill-extras'
import { FIELD_OF } from './mapper'
import { openDraft, type Draft } from './open-draft'

/** Who will own it; `id` where the record itself says so. */
export type Owner = DraftOwner & { id?: string }
type Wanted = { lead: NewCrmLead; facts: WritingFacts; settings: WriteSettings; org: OrgLead; owner: Owner }

/** Fills one Salesforce Lead by the admin's settings. Pure: what is missing or does not fit is told, not thrown. */
export function fillLead({ lead, facts, settings, org, owner }: Wanted): LeadDraft {
  const draft = openDraft(org)
  fillPerson(draft, lead, facts, settings)
  fillSource(draft, settings)
  fillPermalink(draft, lead, settings)
  fillOwner(draft, owner)
  fillRecordType(draft, settings)
  fillExtras(draft, facts, settings)
  fillAnswers(draft, lead, settings)
  keepPlacesWhole(draft)
  const missing = org.fields.filter(
    field => field.required && !draft.has(field.name) && field.name !== settings.externalIdField,
  )
  for (const { name } of missing) if (FIELD_OF[name]) draft.stop(name, 'missing_field', 'Your org requires this')
  if (settings.externalIdField && !draft.open(settings.externalIdField))
    draft.stop(settings.externalIdField, 'no_access', draft.whyNot(settings.externalIdField))
  const { rows, leftOut, problems } = draft
  return {
    ...{ rows, leftOut, problems },
    repFields: Object.entries(FIELD_OF).flatMap(([name, key]) => {
      const field = name === settings.permalinkField ? null : draft.open(name)
      return field ? { key, field } : []
    }),
    asked: missing.filter(field => !field.reserved),
    owner: { kind: owner.kind, name: owner.name, email: owner.email },
    autoAssign: owner.kind === 'assignment_rules',
    externalIdField: settings.externalIdField,
  }
}

const oneText = (text: string) => text.normalize('NFC').trim()

function fillPerson(draft: Draft, lead: NewCrmLead, { company }: WritingFacts, settings: WriteSettings) {
  const field = draft.demand('Company')
  const typed = oneText(lead.company)
  if (field) draft.put(field, cutText(typed, field.length), typed === company.name ? 'company_lead' : 'rep')
  const lastName = draft.demand('LastName')
  const ownName = oneText(lead.lastName ?? '')
  if (lastName)
    draft.put(
      lastName,
      cutText(ownName || lastNameBy(settings, lead), lastName.length),
      ownName ? 'rep' : 'last_name_rule',
    )
  const ofRep = { FirstName: lead.firstName, Email: lead.email, Phone: lead.phone, Website: lead.website }
  for (const [name, given] of Object.entries(ofRep)) {
    const optional = name === settings.permalinkField ? null : draft.open(name)
    const text = oneText(given ?? '')
    const ours = name === 'Website' && text === company.domain
    if (optional && text) draft.put(optional, cutText(text, optional.length), ours ? 'company_lead' : 'rep')
  }
}

function lastNameBy({ lastName }: WriteSettings, lead: NewCrmLead): string {
  if (lastName.rule === 'text') return lastName.text
  return lastName.rule === 'company' ? oneText(lead.company) : NO_LAST_NAME
}

function fillSource(draft: Draft, { leadSource }: WriteSettings) {
  const field = draft.demand('LeadSource')
  const read = field && readFieldValue(field, leadSource)
  if (field && read?.ok && read.value !== null) draft.put(field, read.value, 'admin')
  if (read && !read.ok)
    draft.stop(
      'LeadSource',
      'invalid_value',
      `“${leadSource}” is not in the picklist, and your org accepts no other value`,
    )
}

/** Never cut: half a link leads nowhere. */
function fillPermalink(draft: Draft, lead: NewCrmLead, { permalinkField }: WriteSettings) {
  const field = draft.demand(permalinkField)
  if (!field) return
  const text = permalinkText(field, lead.permalink)
  const length = Array.from(text).length
  if (field.length === 0 || length <= field.length) draft.put(field, text, 'permalink')
  else
    draft.stop(
      field.name,
      'invalid_value',
      `The permalink has ${length} characters and “${field.label}” holds ${field.length}`,
    )
}

function fillOwner(draft: Draft, owner: Owner) {
  const field = owner.id ? draft.demand('OwnerId') : null
  if (field && owner.id) draft.put(field, owner.id, 'admin', owner.name)
}

function fillRecordType(draft: Draft, { recordTypeId }: WriteSettings) {
  if (!recordTypeId) return
  const field = draft.demand('RecordTypeId')
  const type = draft.org.recordTypes.find(({ id }) => id.slice(0, 15) === recordTypeId.slice(0, 15))
  if (field && type) draft.put(field, type.id, 'admin', type.name)
  if (field && !type) draft.stop('RecordTypeId', 'invalid_value', 'The record type is gone, inactive or closed to us')
}
