import { type Answer, xml } from '../http/answer'
import type { ApiError } from '../http/api-error'
import { envelope, faultNamespaces } from './envelope'
import type { SoapService } from './service'
import { escapeXml } from '../xml/escape-xml'
import { textElement } from '../xml/write-xml'

/** A call that is refused as a whole: always HTTP 500. */
export class SoapFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly type = typeOf(code),
  ) {
    super(message)
  }
}

const TYPES: Record<string, string> = {
  INVALID_FIELD: 'InvalidFieldFault',
  INVALID_TYPE: 'InvalidSObjectFault',
  MALFORMED_ID: 'InvalidIdFault',
  MALFORMED_QUERY: 'MalformedQueryFault',
  MALFORMED_SEARCH: 'MalformedSearchFault',
  INVALID_QUERY_LOCATOR: 'InvalidQueryLocatorFault',
}
const WITH_PLACE = ['InvalidFieldFault', 'InvalidSObjectFault', 'MalformedQueryFault', 'MalformedSearchFault']

const typeOf = (code: string) => TYPES[code] ?? 'UnexpectedErrorFault'

export function faultOf(error: ApiError): SoapFault {
  const [entry] = error.entries
  return new SoapFault(entry?.errorCode ?? 'UNKNOWN_EXCEPTION', entry?.message ?? error.message)
}

/** Where in a statement the error is: `ERROR at Row:1:Column:12`; -1 when it does not say. */
function placeIn(message: string): { row: number; column: number } {
  const [, place] = message.split('ERROR at Row:')
  const [row = '', column = ''] = (place?.split('\n')[0] ?? '').split(':Column:')
  return column === '' ? { row: -1, column: -1 } : { row: Number(row), column: Number(column) }
}

export function faultAnswer(service: SoapService, { code, message, type }: SoapFault): Answer {
  const details = [textElement('sf:exceptionCode', code), textElement('sf:exceptionMessage', message)]
  if (WITH_PLACE.includes(type)) {
    const { row, column } = placeIn(message)
    details.push(textElement('sf:row', row), textElement('sf:column', column))
  }
  const body =
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${escapeXml(message)}</faultstring>` +
    `<detail><sf:${type} xsi:type="sf:${type}">${details.join('')}</sf:${type}></detail></soapenv:Fault>`
  return xml(500, envelope(faultNamespaces(service), '', body))
}

/** A request the SOAP layer itself turns away. */
export const clientFault = (message: string): Answer =>
  xml(
    500,
    envelope(
      [],
      '',
      `<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>${escapeXml(message)}</faultstring></soapenv:Fault>`,
    ),
  )
