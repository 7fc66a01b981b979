import { factsThatFit } from './fact-value'
import { readFieldValue } from './field-value'
import { attemptKeys, fieldOf, freeFields, permalinkFields, type OrgField, type OrgLead } from './org-lead'
import { permalinkText } from './permalink-text'
import type { WriteSettings } from './write-settings'

type Facts = {
  org: OrgLead
  /** As long as any that will be written. */
  permalink: string
  /** Whether the person or queue chosen as the owner is there and active. */
  ownerFound: boolean
}

/** One sentence for each part of the settings that the org would refuse, by the part's path; nothing when all is well. */
export function checkWriting(settings: WriteSettings, { org, permalink, ownerFound }: Facts): Record<string, string> {
  const wrong: Record<string, string> = {}
  const say = (path: string, why: string | null) => why && (wrong[path] ??= why)
  say('permalinkField', checkPermalink(settings, org, permalink))
  say('leadSource', checkLeadSource(settings, org))
  if (settings.owner.kind === 'fixed' && !ownerFound)
    say(
      'owner',
      `${settings.owner.name} is not active in Salesforce any more, or not a queue for Leads. Choose somebody else.`,
    )
  if (settings.recordTypeId && !org.recordTypes.some(({ id }) => same(id, settings.recordTypeId)))
    say('recordTypeId', 'This record type is gone, inactive, or not open to the integration user.')
  if (settings.externalIdField && !attemptKeys(org).some(({ name }) => name === settings.externalIdField))
    say('externalIdField', 'This is not a unique external id of 36 characters or more that we may write.')
  settings.extraFields.forEach((extra, i) => {
    const { field: name } = extra
    const first = settings.extraFields.findIndex(other => other.field === name)
    if (first < i) return say(`extraFields.${i}.field`, 'This field is filled further up already.')
    if (name === settings.permalinkField || name === settings.externalIdField)
      return say(`extraFields.${i}.field`, 'This field has a purpose above already.')
    const field = freeFields(org).find(candidate => candidate.name === name)
    if (!field) return say(`extraFields.${i}.field`, closedOrGone(name, org))
    if (extra.from === 'constant') return say(`extraFields.${i}.value`, checkConstant(field, extra.value))
    if (!factsThatFit(field).includes(extra.from))
      say(`extraFields.${i}.from`, `This does not fit the type of ${field.label}.`)
  })
  checkPlaces(settings, org, say)
  return wrong
}

const same = (id: string, other: string | null) => id.slice(0, 15) === other?.slice(0, 15)

const closedOrGone = (name: string, org: OrgLead) =>
  fieldOf(org, name)
    ? `The integration user may not write ${name}. Give it edit access to the field in Salesforce, or choose another.`
    : `${name} is not in Salesforce any more, or hidden from the integration user.`

function checkPermalink({ permalinkField: name }: WriteSettings, org: OrgLead, permalink: string): string | null {
  const field = permalinkFields(org).find(candidate => candidate.name === name)
  if (!field) return fieldOf(org, name)?.createable ? 'This kind of field cannot hold a link.' : closedOrGone(name, org)
  const needed = Array.from(permalinkText(field, permalink)).length
  return field.length === 0 || needed <= field.length
    ? null
    : `Holds ${field.length} characters; the permalink needs ${needed} and is never cut. Choose a longer field.`
}

function checkLeadSource({ leadSource }: WriteSettings, { leadSource: field }: OrgLead): string | null {
  if (!field?.createable)
    return 'The integration user may not write Lead Source. Give it edit access to the field in Salesforce.'
  const read = readFieldValue(field, leadSource)
  if (read.ok) return null
  return field.restricted
    ? `“${leadSource}” is not in this picklist, and your org accepts no other value. Add it in Salesforce, or choose one of the list.`
    : `${read.why}.`
}

function checkConstant(field: OrgField, value: string): string | null {
  const read = readFieldValue(field, value)
  if (!read.ok) return `${read.why}.`
  return read.value === null ? 'Enter a value.' : null
}

/** A state is refused without its country, so both are chosen here or neither. */
function checkPlaces({ extraFields }: WriteSettings, org: OrgLead, say: (path: string, why: string) => void) {
  extraFields.forEach((extra, i) => {
    const field = fieldOf(org, extra.field)
    if (!field?.dependsOn || extra.from !== 'constant') return
    const label = fieldOf(org, field.dependsOn)?.label ?? field.dependsOn
    const country = extraFields.find(other => other.field === field.dependsOn)
    if (!country) return say(`extraFields.${i}.value`, `Salesforce refuses it without ${label}. Add that field too.`)
    const within = field.choices.find(choice => choice.value === extra.value)?.under ?? []
    if (country.from === 'constant' && !within.includes(country.value))
      say(`extraFields.${i}.value`, `This is not within ${country.value}.`)
  })
}
