import type { FieldValue } from './field-value'
import type { OrgField } from './org-lead'
import type { LeadFactName } from './write-settings'

/** Where a value comes from: the rep, the admin's settings, a fact of the company lead, or this product itself. */
export type Origin = 'rep' | 'admin' | 'company_lead' | 'last_name_rule' | 'permalink' | LeadFactName

/** One field as it would be sent. `shown` where the value itself means nothing to a reader: an owner's name for its id. */
export type DraftRow = { field: string; label: string; value: FieldValue; shown?: string; from: Origin }

export type Remark = { field: string; label: string; why: string }

/** What stands in the way of sending. `key` is the field's name in the form. */
export type Problem = Remark & { key: string; code: 'no_access' | 'missing_field' | 'invalid_value' }

/** `rep_unknown` and `rep_twice`: no active user, or several, have the rep's e-mail; the integration user then owns it. */
export type DraftOwner = {
  kind: 'assignment_rules' | 'integration_user' | 'rep' | 'rep_unknown' | 'rep_twice' | 'fixed'
  name?: string
  email?: string
}

/** A field of everybody's Lead that the rep may change; `key` is its name in the form. */
export type RepField = { key: string; field: OrgField }

/** Exactly what would be sent for one company lead, and why it could not be. Nothing has been sent. */
export type LeadDraft = {
  rows: DraftRow[]
  repFields: RepField[]
  /** Required by the org, and filled by nothing. */
  asked: OrgField[]
  /** Wanted by the settings, and left out of this one. */
  leftOut: Remark[]
  problems: Problem[]
  owner: DraftOwner
  autoAssign: boolean
  externalIdField: string | null
}
