import { mergeRecords } from '../records/merge-records'
import { badRequest } from '../http/api-error'
import { requireId } from '../records/require-id'
import { toId18 } from '../salesforce-id'
import { type XmlElement, childOf, childrenOf } from '../xml/read-xml'
import { requireType } from './require-type'
import { rowOf } from './row-result'
import { readSobject } from './sobject-xml'
import type { SoapCall, SoapOperation } from './soap-call'

/** The operation `merge`: up to two records into a third. */
export const mergeRequests: SoapOperation = soap =>
  childrenOf(soap.operation, 'mergeRequests')
    .map(request => rowOf({ id: null, mergedRecordIds: [], updatedRelatedIds: [] }, () => merge(soap, request)))
    .join('')

function merge({ call }: SoapCall, request: XmlElement) {
  const element = childOf(request, 'masterRecord')
  if (!element) throw badRequest('REQUIRED_FIELD_MISSING', 'Required fields are missing: [masterRecord]')
  const { attributes, ...record } = readSobject(element)
  const object = requireType(call, attributes.type)
  const { Id, ...values } = record
  const masterId = requireId(String(Id ?? ''), ['Id'])
  const loserIds = childrenOf(request, 'recordToMergeIds').map(id => toId18(id.text) ?? id.text)
  return { ...mergeRecords(call, object, masterId, values, loserIds) }
}
