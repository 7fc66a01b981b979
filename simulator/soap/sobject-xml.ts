import { badRequest } from '../http/api-error'
import { isRecord } from '../http/call'
import { type XmlElement, textOf } from '../xml/read-xml'
import { textElement } from '../xml/write-xml'

type RestRecord = Record<string, unknown>

const localName = (qualified: string) => qualified.slice(qualified.indexOf(':') + 1)

/**
 * A record of a request: its type in an element of its own, or as `xsi:type` in the enterprise API. What is nil was left
 * alone by the client's stub; to empty a field it is named in `fieldsToNull`.
 */
export function readSobject(element: XmlElement): RestRecord & { attributes: { type: string } } {
  const type = textOf(element, 'type') ?? localName(element.attributes.type ?? '')
  if (type === '' || type === 'sObject') throw badRequest('INVALID_TYPE', 'Must send a concrete entity type.')
  const record: RestRecord = {}
  for (const child of element.children) {
    const untouched = child.attributes.nil === 'true' || (child.name === 'Id' && child.text === '')
    if (child.name === 'type' || untouched) continue
    if (child.name === 'fieldsToNull') record[child.text] = null
    else if (child.children.length > 0) record[child.name] = readParent(child)
    else record[child.name] = child.text
  }
  return { attributes: { type }, ...record }
}

/** A record that is pointed at by an external id. */
const readParent = (element: XmlElement): RestRecord =>
  Object.fromEntries(element.children.filter(child => child.name !== 'type').map(child => [child.name, child.text]))

type Scalar = string | number | boolean | null

/** A record of an answer of the REST API as an element. Its id stands before the fields, and once more where it was asked for. */
export function sobjectElement(name: string, record: RestRecord): string {
  const { attributes, ...fields } = record
  const type = isRecord(attributes) ? String(attributes.type) : 'sObject'
  const rest = Object.entries(fields).map(([field, value]) => fieldElement(`sf:${field}`, value))
  const kind = type === 'AggregateResult' ? 'sf:AggregateResult' : 'sf:sObject'
  const id = textElement('sf:Id', (record.Id ?? null) as Scalar)
  return `<${name} xsi:type="${kind}">${textElement('sf:type', type)}${id}${rest.join('')}</${name}>`
}

function fieldElement(name: string, value: unknown): string {
  if (!isRecord(value)) return textElement(name, value as Scalar)
  if (Array.isArray(value.records)) return resultElement(name, value)
  if (isRecord(value.attributes)) return sobjectElement(name, value)
  const parts = Object.entries(value).map(([part, text]) => textElement(part, text as Scalar))
  return `<${name} xsi:type="address">${parts.join('')}</${name}>`
}

/** The answer to a query, or the children of a record. */
export function resultElement(name: string, result: RestRecord): string {
  const records = Array.isArray(result.records) ? result.records.filter(isRecord) : []
  const next = typeof result.nextRecordsUrl === 'string' ? (result.nextRecordsUrl.split('/').pop() ?? '') : null
  const content = [
    textElement('done', result.done === true),
    textElement('queryLocator', next),
    ...records.map(record => sobjectElement('records', record)),
    textElement('size', Number(result.totalSize)),
  ]
  return `<${name} xsi:type="QueryResult">${content.join('')}</${name}>`
}
