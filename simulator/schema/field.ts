export const FIELD_TYPES = [
  'id',
  'string',
  'textarea',
  'picklist',
  'combobox',
  'multipicklist',
  'reference',
  'boolean',
  'int',
  'double',
  'currency',
  'percent',
  'date',
  'datetime',
  'phone',
  'email',
  'url',
  'address',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

export interface PicklistValue {
  value: string
  isDefault: boolean
}

export interface Field {
  name: string
  label: string
  type: FieldType
  length: number
  precision: number
  scale: number
  nillable: boolean
  createable: boolean
  updateable: boolean
  defaultedOnCreate: boolean
  filterable: boolean
  sortable: boolean
  groupable: boolean
  aggregatable: boolean
  nameField: boolean
  idLookup: boolean
  externalId: boolean
  unique: boolean
  custom: boolean
  /** How a number the organization gives is written, `L-{0000}`; null where the user fills the field. */
  autoNumber: string | null
  /** What a custom field starts with. */
  defaultValue: string | number | boolean | null
  /** A record goes into the recycle bin with the one this field refers to. */
  cascadeDelete: boolean
  restrictedPicklist: boolean
  relationshipName: string | null
  referenceTo: string[]
  /** Under which name the referenced record lists the records that point at it. */
  childRelationship: string | null
  compoundFieldName: string | null
  picklistValues: PicklistValue[]
}

export interface ObjectType {
  name: string
  label: string
  labelPlural: string
  keyPrefix: string
  custom: boolean
  createable: boolean
  updateable: boolean
  deletable: boolean
  /** Everyone may read it, whatever their permission sets say: users, queues, record types, the organization. */
  setup: boolean
  searchable: boolean
  fields: Field[]
}

const TEXT: readonly FieldType[] = [
  'string',
  'textarea',
  'picklist',
  'combobox',
  'multipicklist',
  'phone',
  'email',
  'url',
]
const NUMBERS: readonly FieldType[] = ['int', 'double', 'currency', 'percent']

export const isText = (field: Field) => TEXT.includes(field.type)
export const isNumber = (field: Field) => NUMBERS.includes(field.type)
export const isIdLike = (field: Field) => field.type === 'id' || field.type === 'reference'
export const isLongText = (field: Field) => field.type === 'textarea' && field.length > 255
/** Text that is compared, and therefore kept a second time in its folded form. */
export const isFolded = (field: Field) => isText(field) && !isLongText(field)
/** Field-level security knows no required and no system fields. */
export const isPermissionable = (field: Field) => field.nillable && (field.createable || field.updateable)
/** An address is put together from its parts when it is read; every other field has a column of its own. */
export const isStored = (field: Field) => field.type !== 'address'
