import type { NewCrmLead } from '../provider'
import { factValue } from '../writing/fact-value'
import { readFieldValue } from '../writing/field-value'
import type { WritingFacts } from '../writing/lead-facts'
import { fieldOf } from '../writing/org-lead'
import type { WriteSettings } from '../writing/write-settings'
import type { Draft } from './open-draft'

/** What an admin wished for and cannot be is left out and said; where the org insists on it, the rep is asked. */
export function fillExtras(draft: Draft, { company }: WritingFacts, { extraFields }: WriteSettings) {
  for (const extra of extraFields) {
    const field = draft.open(extra.field)
    if (!field) draft.leaveOut(extra.field, draft.whyNot(extra.field))
    if (!field || draft.has(field.name)) continue
    const constant = extra.from === 'constant'
    const read = constant ? readFieldValue(field, extra.value) : factValue(field, extra.from, company)
    if (read.ok && read.value !== null) draft.put(field, read.value, constant ? 'admin' : extra.from)
    else draft.leaveOut(field.name, read.ok ? 'Not known of this company' : read.why)
  }
}

export function fillAnswers(draft: Draft, lead: NewCrmLead, { externalIdField }: WriteSettings) {
  for (const [name, typed] of Object.entries(lead.extra ?? {})) {
    const field = draft.open(name)
    const read = field && readFieldValue(field, typed)
    if (!field || !read || field.reserved || draft.has(name) || name === externalIdField)
      draft.stop(name, 'invalid_value', 'This is not asked for any more')
    else if (!read.ok) draft.stop(name, 'invalid_value', read.why)
    else if (read.value !== null) draft.put(field, read.value, 'rep')
  }
}

/** A state without its country, or in another one, would make Salesforce refuse the whole Lead. */
export function keepPlacesWhole(draft: Draft) {
  for (const { field: name, value, from } of [...draft.rows]) {
    const { dependsOn, choices } = fieldOf(draft.org, name) ?? {}
    if (!dependsOn) continue
    const country = draft.rows.find(row => row.field === dependsOn)
    const within = choices?.find(choice => choice.value === value)?.under ?? []
    if (country && within.includes(String(country.value))) continue
    const label = fieldOf(draft.org, dependsOn)?.label ?? dependsOn
    const why = country ? `“${value}” is not within “${country.value}”` : `Needs “${label}” too`
    if (from === 'rep') draft.stop(name, 'invalid_value', why)
    else {
      draft.take(name)
      draft.leaveOut(name, why)
    }
  }
}
