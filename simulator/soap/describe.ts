import { isRecord } from '../http/call'
import { askRest } from './ask-rest'
import { childrenOf, textOf } from '../xml/read-xml'
import { requireType } from './require-type'
import type { SoapCall, SoapOperation } from './soap-call'
import { jsonElement } from '../xml/write-xml'

/** What only the REST API says of an object. */
function withoutUrls(description: unknown): unknown {
  if (!isRecord(description)) return description
  const { urls: _urls, ...rest } = description
  return rest
}

export const describeGlobal: SoapOperation = soap => {
  const answer = askRest(soap, { method: 'GET', path: ['sobjects'] })
  const list = isRecord(answer) && Array.isArray(answer.sobjects) ? answer.sobjects : []
  return jsonElement('result', { encoding: 'UTF-8', maxBatchSize: 200, sobjects: list.map(withoutUrls) })
}

const describeOne = (soap: SoapCall, name: string): string =>
  jsonElement(
    'result',
    withoutUrls(askRest(soap, { method: 'GET', path: ['sobjects', requireType(soap.call, name).name, 'describe'] })),
  )

export const describeSObject: SoapOperation = soap => describeOne(soap, textOf(soap.operation, 'sObjectType') ?? '')

export const describeSObjects: SoapOperation = soap =>
  childrenOf(soap.operation, 'sObjectType')
    .map(name => describeOne(soap, name.text))
    .join('')
