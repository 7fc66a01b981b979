import { controllerOf, describePicklist } from './describe-picklist'
import { type Field, type FieldType, type ObjectType, isPermissionable } from './field'

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  address: 'urn:address',
}

/** References every record has; lookup filters of a search cannot use them. */
const SYSTEM_REFERENCES = ['MasterRecordId', 'RecordTypeId', 'OwnerId', 'CreatedById', 'LastModifiedById']
/** Text by which a record of the data service is found; it names a relationship without being a reference. */
const JIGSAW_RELATIONSHIPS: Record<string, string> = {
  JigsawCompanyId: 'JigsawCompany',
  JigsawContactId: 'JigsawContact',
}

/** What a custom field starts with, as the formula an administrator writes. */
function defaultValueFormula({ defaultValue, picklistValues }: Field): string | null {
  if (picklistValues.length > 0) return null
  if (typeof defaultValue === 'number') return String(defaultValue)
  return typeof defaultValue === 'string' ? JSON.stringify(defaultValue) : null
}

const hasPersonName = (object: ObjectType) =>
  object.fields.some(field => field.name === 'LastName' && field.compoundFieldName === 'Name')

function extraTypeInfo(object: ObjectType, field: Field): string | null {
  if (field.type === 'textarea') return 'plaintextarea'
  if (field.name === 'PhotoUrl') return 'imageurl'
  if (object.name === 'Account' && field.nameField) return 'switchablepersonname'
  if (hasPersonName(object) && (field.nameField || field.compoundFieldName === 'Name')) return 'personname'
  return null
}

/** Bounces, consent and record types are kept by Salesforce or assigned elsewhere than in field-level security. */
const UNPERMISSIONABLE = ['EmailBouncedReason', 'EmailBouncedDate', 'IndividualId', 'RecordTypeId']

const isListedInSecurity = (field: Field) =>
  field.type === 'address' ||
  (isPermissionable(field) && field.compoundFieldName !== 'Name' && !UNPERMISSIONABLE.includes(field.name))

/** One field as the describe call tells it; the keys stand in Salesforce's order. */
export function describeField(object: ObjectType, field: Field) {
  const isPolymorphic = field.referenceTo.length > 1
  const controllerName = controllerOf(object, field)?.name ?? null
  return {
    aggregatable: field.aggregatable,
    aiPredictionField: false,
    autoNumber: field.autoNumber !== null,
    byteLength: field.type === 'id' || field.type === 'reference' ? field.length : field.length * 3,
    calculated: false,
    calculatedFormula: null,
    cascadeDelete: false,
    caseSensitive: false,
    compoundFieldName: field.compoundFieldName,
    controllerName,
    createable: field.createable,
    custom: field.custom,
    defaultValue: field.type === 'boolean' ? field.defaultValue === true : null,
    defaultValueFormula: defaultValueFormula(field),
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: controllerName !== null,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? 8 : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: extraTypeInfo(object, field),
    filterable: field.filterable,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: field.groupable,
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.idLookup,
    inlineHelpText: null,
    label: field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: isPolymorphic,
    nillable: field.nillable,
    permissionable: isListedInSecurity(field),
    picklistValues: describePicklist(object, field),
    polymorphicForeignKey: isPolymorphic,
    precision: field.precision,
    queryByDistance: field.type === 'address',
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? JIGSAW_RELATIONSHIPS[field.name] ?? null,
    relationshipOrder: null,
    restrictedDelete: false,
    restrictedPicklist: field.restrictedPicklist,
    scale: field.scale,
    searchPrefilterable: field.type === 'reference' && !SYSTEM_REFERENCES.includes(field.name),
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: field.sortable,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable,
    writeRequiresMasterRead: false,
  }
}
