import { askRest } from './ask-rest'
import { textOf } from '../xml/read-xml'
import { requireType } from './require-type'
import type { SoapOperation } from './soap-call'
import { jsonElement } from '../xml/write-xml'

const changesOf =
  (kind: 'updated' | 'deleted'): SoapOperation =>
  soap => {
    const { name } = requireType(soap.call, textOf(soap.operation, 'sObjectType') ?? '')
    const query = { start: textOf(soap.operation, 'startDate') ?? '', end: textOf(soap.operation, 'endDate') ?? '' }
    return jsonElement('result', askRest(soap, { method: 'GET', path: ['sobjects', name, kind], query }))
  }

export const getUpdated = changesOf('updated')
export const getDeleted = changesOf('deleted')
