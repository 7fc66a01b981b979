import type { Field, FieldType } from './field'
import { PICKLISTS } from './picklists'

const LENGTHS: Partial<Record<FieldType, number>> = {
  id: 18,
  reference: 18,
  phone: 40,
  email: 80,
  url: 255,
  picklist: 40,
  combobox: 255,
  multipicklist: 4099,
}
const isFractional = (type: FieldType) => type === 'double' || type === 'currency' || type === 'percent'

/** What can be done with a field in a query follows from its type. */
function abilities(type: FieldType, length: number) {
  const searchable = !(type === 'textarea' && length > 255)
  const many = type === 'multipicklist'
  return {
    filterable: searchable,
    sortable: searchable && !many && type !== 'address',
    groupable: searchable && !many && !isFractional(type) && type !== 'datetime' && type !== 'address',
    aggregatable: searchable && !many && type !== 'boolean' && type !== 'address',
  }
}

/** `key=value` words at the end of a line: to, as, kids, in, pick, digits, number. */
function readExtras(text: string): Map<string, string> {
  return new Map(
    text
      .split(' ')
      .filter(word => word.includes('='))
      .map(word => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  )
}

function readField(line: string): Field {
  const [name = '', label = '', kind = '', flags = '', rest = ''] = line.split('|').map(part => part.trim())
  const [typeName = '', size] = kind.split(':')
  const type = typeName as FieldType
  const extras = readExtras(rest)
  const length = size === undefined ? (LENGTHS[type] ?? 0) : Number(size)
  const [precision = 0, scale = 0] = (extras.get('digits') ?? (isFractional(type) ? '18,0' : '0,0'))
    .split(',')
    .map(Number)
  const has = (flag: string) => flags.includes(flag)
  return {
    name,
    label,
    type,
    length,
    precision,
    scale,
    nillable: has('N'),
    createable: has('C'),
    updateable: has('U'),
    defaultedOnCreate: has('D'),
    ...abilities(type, length),
    nameField: has('*'),
    idLookup: has('I') || has('X'),
    externalId: has('X'),
    unique: has('Q'),
    custom: name.endsWith('__c'),
    autoNumber: extras.get('number') ?? null,
    defaultValue: null,
    cascadeDelete: has('K'),
    restrictedPicklist: has('R'),
    relationshipName: extras.get('as') ?? null,
    referenceTo: extras.get('to')?.split(',') ?? [],
    childRelationship: extras.get('kids') ?? null,
    compoundFieldName: extras.get('in') ?? null,
    picklistValues: PICKLISTS[extras.get('pick') ?? ''] ?? [],
  }
}

/**
 * Reads a field table, one field a line: `Name|Label|type:length|flags|extras`.
 * Flags: C createable, U updateable, N nillable, D defaulted on create, R restricted picklist, I lookup by id,
 * X external id, Q unique, * the name field, K deleted with the record it refers to. Extras: `to=` objects, `as=`
 * relationship, `kids=` child relationship, `in=` compound field, `pick=` picklist, `digits=` precision,scale, `number=`
 * the form of an automatic number.
 */
export const readFields = (table: string): Field[] =>
  table
    .split('\n')
    .filter(line => line.includes('|'))
    .map(readField)
