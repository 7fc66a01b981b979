import { isRecord } from '../http/call'
import { askRest } from './ask-rest'
import { childrenOf, textOf } from '../xml/read-xml'
import { requireType } from './require-type'
import { resultElement, sobjectElement } from './sobject-xml'
import type { SoapOperation } from './soap-call'

const queryWith =
  (resource: string): SoapOperation =>
  soap => {
    const query = { q: textOf(soap.operation, 'queryString') ?? '' }
    return resultElement('result', askRest(soap, { method: 'GET', path: [resource], query }) as Record<string, unknown>)
  }

export const query = queryWith('query')
export const queryAll = queryWith('queryAll')

export const queryMore: SoapOperation = soap => {
  const path = ['query', textOf(soap.operation, 'queryLocator') ?? '']
  return resultElement('result', askRest(soap, { method: 'GET', path }) as Record<string, unknown>)
}

export const search: SoapOperation = soap => {
  const answer = askRest(soap, {
    method: 'GET',
    path: ['search'],
    query: { q: textOf(soap.operation, 'searchString') ?? '' },
  })
  const records = isRecord(answer) && Array.isArray(answer.searchRecords) ? answer.searchRecords.filter(isRecord) : []
  const found = records.map(record => `<searchRecords>${sobjectElement('record', record)}</searchRecords>`)
  return `<result>${found.join('')}</result>`
}

export const retrieve: SoapOperation = soap => {
  const { operation } = soap
  const fields = (textOf(operation, 'fieldList') ?? '').split(',').map(field => field.trim())
  const ids = childrenOf(operation, 'ids').map(id => id.text)
  const path = ['composite', 'sobjects', requireType(soap.call, textOf(operation, 'sObjectType') ?? '').name]
  const answer = askRest(soap, { method: 'POST', path, body: { ids, fields } })
  return (Array.isArray(answer) ? answer : [])
    .map(record => (isRecord(record) ? sobjectElement('result', record) : '<result xsi:nil="true"/>'))
    .join('')
}
