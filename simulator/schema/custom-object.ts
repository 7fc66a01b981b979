import type { CustomObject } from '../scenario/custom-definition'
import { childrenOf, customField, labelOf } from './custom-field'
import type { ObjectType } from './field'
import { readFields } from './read-fields'
import { ACTIVITY, AUDIT } from './shared-fields'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `a00`, `a01`, …: the beginning of the ids of the n-th custom object. */
export const customPrefix = (index: number) =>
  `a${DIGITS[Math.floor(index / DIGITS.length)] ?? '0'}${DIGITS[index % DIGITS.length] ?? '0'}`

const nameField = (format: string | undefined) =>
  format === undefined ? 'Name|Name|string:80|CUN*I' : `Name|Name|string:80|D*I|number=${format}`

/** Describes a custom object the way an administrator makes one in Setup. */
export function customObject(definition: CustomObject, keyPrefix: string): ObjectType {
  const label = definition.label ?? labelOf(definition.name)
  const labelPlural = definition.labelPlural ?? `${label}s`
  const fields = readFields(`
Id|Record ID|id|DI
OwnerId|Owner ID|reference|CUD|to=Group,User as=Owner
IsDeleted|Deleted|boolean|D
${nameField(definition.nameFormat)}
${AUDIT}
${ACTIVITY}
`)
  return {
    name: definition.name,
    label,
    labelPlural,
    keyPrefix,
    custom: true,
    createable: true,
    updateable: true,
    deletable: true,
    setup: false,
    searchable: true,
    fields: [
      ...fields,
      ...(definition.fields ?? []).map(field =>
        customField({ ...field, object: definition.name }, childrenOf(labelPlural)),
      ),
    ],
  }
}
