import type { CustomField } from '../scenario/scenario'
import type { Field, FieldType } from './field'
import { readFields } from './read-fields'

const DEFAULT_LENGTH: Partial<Record<FieldType, number>> = { string: 255, url: 255, textarea: 255, picklist: 255 }

/** Describes a custom field the way an administrator does in Setup. */
export function customField(definition: CustomField): Field {
  const type = definition.type ?? 'string'
  const length = definition.length ?? DEFAULT_LENGTH[type]
  const flags = [
    'CU',
    definition.required ? '' : 'N',
    definition.externalId ? 'X' : '',
    definition.unique ? 'Q' : '',
    definition.restricted ? 'R' : '',
  ].join('')
  const relationship = definition.name.replace('__c', '__r')
  const extras = definition.referenceTo ? `to=${definition.referenceTo} as=${relationship}` : ''
  const label = definition.label ?? definition.name.replace('__c', '').split('_').join(' ')
  const [field] = readFields(`${definition.name}|${label}|${length ? `${type}:${length}` : type}|${flags}|${extras}`)
  if (!field) throw new Error('A custom field needs a name')
  return { ...field, picklistValues: (definition.values ?? []).map(value => ({ value, isDefault: false })) }
}
