import { CrmError } from '../errors'
import type { Stage } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import type { Described } from './describe'
import { ACCOUNT_COLUMNS } from './mapper'

type Found = Omit<Stage, 'name'>

const READ_OF_ACCOUNTS = [...ACCOUNT_COLUMNS, 'OwnerId']

/** What matches are found by and shown with. Without a name there is no search. */
export function checkAccounts(account: Described): Found {
  const fields = READ_OF_ACCOUNTS.map(name => ({ name, label: labelOf(account, name), ok: account.visible.has(name) }))
  const hidden = fields.filter(field => !field.ok)
  if (hidden.length === 0) return { state: 'ok', fields }
  const nameless = hidden.some(field => field.name === 'Name')
  return { state: nameless ? 'failed' : 'warning', code: 'no_access', said: `not visible: ${names(hidden)}`, fields }
}

/** Whether this user may create a Salesforce Lead with all that is going to be written. */
export function checkLeads(lead: Described, writing: WriteSettings): Found {
  if (!lead.createable) throw new CrmError('no_access', 'This user may not create Leads.')
  const open = new Set(lead.fields.filter(field => field.createable).map(field => field.name))
  const fields = written(writing).map(name => ({ name, label: labelOf(lead, name), ok: open.has(name) }))
  const closed = fields.filter(field => !field.ok)
  if (closed.length === 0) return { state: 'ok', fields }
  return { state: 'failed', code: 'no_access', said: `not writable: ${names(closed)}`, fields }
}

/** A closed list refuses a value it does not have; an open one takes it, and offers it to nobody. */
export function checkLeadSource(lead: Described, { leadSource }: WriteSettings): Found {
  const field = lead.fields.find(({ name }) => name === 'LeadSource')
  const listed = field?.picklistValues.some(({ value, active }) => active && value === leadSource)
  if (listed) return { state: 'ok', said: leadSource }
  return field?.restrictedPicklist
    ? { state: 'failed', code: 'lead_source_closed', said: `not in the closed list: ${leadSource}` }
    : { state: 'warning', code: 'lead_source_unlisted', said: `not in the list: ${leadSource}` }
}

/** What the org demands of a new Salesforce Lead and nothing fills: the rep is asked for it. */
export function checkRequiredFields(lead: Described, writing: WriteSettings): Found {
  const filled = new Set(written(writing))
  const asked = lead.fields.filter(
    ({ name, createable, nillable, defaultedOnCreate }) =>
      createable && !nillable && !defaultedOnCreate && !filled.has(name),
  )
  if (asked.length === 0) return { state: 'ok' }
  const fields = asked.map(({ name, label }) => ({ name, label, ok: false }))
  return { state: 'warning', code: 'asked_fields', said: `asked of the rep: ${names(fields)}`, fields }
}

function written({ permalinkField, owner, recordTypeId, extraFields, externalIdField }: WriteSettings): string[] {
  const names = ['Company', 'LastName', 'LeadSource', permalinkField, ...extraFields.map(({ field }) => field)]
  if (owner.kind === 'rep' || owner.kind === 'fixed') names.push('OwnerId')
  if (recordTypeId) names.push('RecordTypeId')
  if (externalIdField) names.push(externalIdField)
  return [...new Set(names)]
}

const labelOf = ({ fields }: Described, name: string) => fields.find(field => field.name === name)?.label ?? name

const names = (fields: { name: string; label: string }[]) =>
  fields.map(({ name, label }) => (label === name ? name : `${label} (${name})`)).join(', ')
