import { XMLParser } from 'fast-xml-parser'
import { isRecord } from '../http/call'
import { type Answer, xml } from '../http/answer'

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
})

export interface SoapRequest {
  /** The element in the body: `login`, `logout`. */
  operation: string
  arguments: Record<string, string>
}

const isElement = ([name]: [string, unknown]) => !name.startsWith('#') && !name.startsWith('?')

/** Reads an envelope whatever prefixes it uses; null when it is none. */
export function readEnvelope(body: string): SoapRequest | null {
  let document: unknown
  try {
    document = parser.parse(body)
  } catch {
    return null
  }
  const envelope = isRecord(document) ? document.Envelope : null
  const content = isRecord(envelope) ? envelope.Body : null
  const [element] = isRecord(content) ? Object.entries(content).filter(isElement) : []
  if (!element) return null
  const [operation, value] = element
  const given = isRecord(value) ? Object.entries(value).filter(isElement) : []
  return {
    operation,
    arguments: Object.fromEntries(given.map(([name, text]) => [name, typeof text === 'string' ? text : ''])),
  }
}

export const escapeXml = (text: string) =>
  text.split('&').join('&amp;').split('<').join('&lt;').split('>').join('&gt;').split('"').join('&quot;')

export const envelope = (content: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  'xmlns="urn:partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>' +
  `${content}</soapenv:Body></soapenv:Envelope>`

/** A refused login: HTTP 500, whatever the reason. */
export function loginFault(code: string, message: string): Answer {
  const text = escapeXml(message)
  return xml(
    500,
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
      'xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>' +
      `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${text}</faultstring><detail>` +
      `<sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>${code}</sf:exceptionCode>` +
      `<sf:exceptionMessage>${text}</sf:exceptionMessage></sf:LoginFault></detail></soapenv:Fault>` +
      '</soapenv:Body></soapenv:Envelope>',
  )
}

export const clientFault = (message: string): Answer =>
  xml(
    500,
    envelope(
      `<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>${escapeXml(message)}</faultstring></soapenv:Fault>`,
    ),
  )
