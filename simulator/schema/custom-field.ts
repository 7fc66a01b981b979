import type { CustomField } from '../scenario/custom-definition'
import type { Field, FieldType } from './field'
import { readFields } from './read-fields'

const DEFAULT_LENGTH: Partial<Record<FieldType, number>> = { string: 255, url: 255, textarea: 255, picklist: 255 }

export const labelOf = (name: string) => name.replace('__c', '').split('_').join(' ')
const relationOf = (name: string) => name.replace('__c', '__r')

/** Describes a custom field the way an administrator does in Setup; a reference is known to its target by `children`. */
export function customField(definition: CustomField, children: string): Field {
  const { name, referenceTo, required, precision, scale } = definition
  const type = definition.type ?? (referenceTo ? 'reference' : 'string')
  const length = definition.length ?? DEFAULT_LENGTH[type]
  const flags = [
    'CU',
    required || type === 'boolean' ? '' : 'N',
    definition.defaultValue !== undefined || type === 'boolean' ? 'D' : '',
    definition.externalId ? 'X' : '',
    definition.unique ? 'Q' : '',
    definition.restricted ? 'R' : '',
  ].join('')
  const extras = [
    referenceTo ? `to=${referenceTo} as=${relationOf(name)} kids=${definition.childRelationship ?? children}` : '',
    precision !== undefined || scale !== undefined ? `digits=${precision ?? 18},${scale ?? 0}` : '',
  ].join(' ')
  const [field] = readFields(`${name}|_|${length ? `${type}:${length}` : type}|${flags}|${extras}`)
  if (!field) throw new Error('A custom field needs a name')
  return {
    ...field,
    label: definition.label ?? labelOf(name),
    defaultValue: definition.defaultValue ?? (type === 'boolean' ? false : null),
    picklistValues: (definition.values ?? []).map(value => ({ value, isDefault: value === definition.defaultValue })),
  }
}

/** What the target of a custom reference calls the records that point at it: `Opportunities__r`, `Things__r`. */
export const childrenOf = (labelPlural: string) => `${labelPlural.split(' ').join('_')}__r`
