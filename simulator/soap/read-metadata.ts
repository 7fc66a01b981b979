import type { Field } from '../schema/field'
import { findField } from '../schema/schema'
import { childrenOf, textOf } from '../xml/read-xml'
import type { SoapCall, SoapOperation } from './soap-call'
import { textElement } from '../xml/write-xml'

/** Until this version the picklists of standard fields came with the field. */
const LAST_WITH_STANDARD_PICKLISTS = 37
/** Statuses a lead gets by being converted. */
const CONVERTED = ['Closed - Converted']

const TYPES: Partial<Record<Field['type'], string>> = {
  string: 'Text',
  textarea: 'TextArea',
  picklist: 'Picklist',
  multipicklist: 'MultiselectPicklist',
  reference: 'Lookup',
  boolean: 'Checkbox',
  int: 'Number',
  double: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  phone: 'Phone',
  email: 'Email',
  url: 'Url',
}

/** The operation `readMetadata`: custom fields, and standard ones by the same type; anything else is not there. */
export const readMetadata: SoapOperation = soap => {
  const { operation } = soap
  const records = childrenOf(operation, 'fullNames').map(({ text }) =>
    textOf(operation, 'type') === 'CustomField' ? fieldElement(soap, text) : MISSING,
  )
  return `<result>${records.join('')}</result>`
}

const MISSING = '<records xsi:nil="true"/>'

function fieldElement({ call }: SoapCall, fullName: string): string {
  const [objectName = '', fieldName = ''] = fullName.split('.')
  const object = call.schema.object(objectName)
  const field = object && findField(object, fieldName)
  if (!object || !field) return MISSING
  const isStatus = object.name === 'Lead' && field.name === 'Status'
  return (
    `<records xsi:type="CustomField">${textElement('fullName', `${object.name}.${field.name}`)}` +
    (field.custom ? textElement('externalId', field.externalId) + textElement('label', field.label) : '') +
    (field.custom && field.type === 'string' ? textElement('length', field.length) : '') +
    oldPicklist(field, call.version, isStatus) +
    (field.custom ? textElement('required', !field.nillable) : '') +
    `${textElement('trackHistory', false)}${textElement('type', TYPES[field.type] ?? 'Text')}` +
    `${field.custom ? textElement('unique', field.unique) : ''}${newPicklist(field, call.version)}</records>`
  )
}

function oldPicklist(field: Field, version: string, isStatus: boolean): string {
  if (field.picklistValues.length === 0 || Number(version) > LAST_WITH_STANDARD_PICKLISTS) return ''
  const values = field.picklistValues.map(
    ({ value, isDefault }) =>
      `<picklistValues>${textElement('fullName', value)}` +
      // Said of the statuses it is true of only: jsforce takes the text `false` for true.
      (isStatus && CONVERTED.includes(value) ? textElement('converted', true) : '') +
      `${textElement('default', isDefault)}</picklistValues>`,
  )
  return `<picklist>${values.join('')}<sorted>false</sorted></picklist>`
}

function newPicklist(field: Field, version: string): string {
  if (!field.custom || field.picklistValues.length === 0 || Number(version) <= LAST_WITH_STANDARD_PICKLISTS) return ''
  const values = field.picklistValues.map(
    ({ value, isDefault }) =>
      `<value>${textElement('fullName', value)}${textElement('default', isDefault)}${textElement('label', value)}</value>`,
  )
  return (
    `<valueSet>${textElement('restricted', field.restrictedPicklist)}<valueSetDefinition><sorted>false</sorted>` +
    `${values.join('')}</valueSetDefinition></valueSet>`
  )
}
