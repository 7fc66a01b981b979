import { badRequest } from '../http/api-error'
import { askRest, optionOf } from './ask-rest'
import { type XmlElement, childrenOf, textOf } from '../xml/read-xml'
import { requireFields, requireType } from './require-type'
import { rowElements } from './row-result'
import { readSobject } from './sobject-xml'
import type { SoapCall, SoapOperation } from './soap-call'

const COLLECTION = ['composite', 'sobjects']

const allOrNone = (soap: SoapCall) => optionOf(soap, 'AllOrNoneHeader', 'allOrNone') === 'true'
const recordsIn = ({ call, operation }: SoapCall) =>
  childrenOf(operation, 'sObjects').map(element => {
    const record = readSobject(element)
    requireFields(requireType(call, record.attributes.type), record)
    return record
  })

const idsIn = (operation: XmlElement) => childrenOf(operation, 'ids').map(id => id.text)

const writeWith =
  (method: string): SoapOperation =>
  soap => {
    const records = recordsIn(soap)
    if (records.length === 0) return ''
    const body = { allOrNone: allOrNone(soap), records }
    return rowElements(askRest(soap, { method, path: COLLECTION, body }))
  }

export const createRecords = writeWith('POST')
export const updateRecords = writeWith('PATCH')

/** The name of the external id field is spelt in two ways by clients. */
export const upsertRecords: SoapOperation = soap => {
  const { operation } = soap
  const field = textOf(operation, 'externalIDFieldName') ?? textOf(operation, 'externalIdFieldName') ?? ''
  const records = recordsIn(soap)
  const [first] = records
  if (!first) return ''
  if (records.some(record => record.attributes.type !== first.attributes.type)) {
    throw badRequest('INVALID_FIELD', 'All records of an upsert must have the same type')
  }
  const body = { allOrNone: allOrNone(soap), records }
  const path = [...COLLECTION, first.attributes.type, field]
  return rowElements(askRest(soap, { method: 'PATCH', path, body }), row => ({ created: row.created === true }))
}

export const deleteRecords: SoapOperation = soap => {
  const ids = idsIn(soap.operation)
  if (ids.length === 0) return ''
  const query = { ids: ids.join(','), allOrNone: String(allOrNone(soap)) }
  return rowElements(askRest(soap, { method: 'DELETE', path: COLLECTION, query }))
}
