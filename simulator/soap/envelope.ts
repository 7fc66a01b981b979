import { type Answer, xml } from '../http/answer'
import type { ApiLimit } from '../org/api-limit'
import { type XmlElement, childOf, readXml } from '../xml/read-xml'
import type { SoapService } from './service'
import { XmlError } from '../xml/xml-error'

export interface SoapRequest {
  header: XmlElement | undefined
  /** The element in the body: `login`, `logout`. */
  operation: XmlElement
}

/** Reads an envelope whatever prefixes it uses. */
export function readEnvelope(body: string): SoapRequest {
  const root = readXml(body)
  const operation = childOf(root, 'Body')?.children[0]
  if (root.name !== 'Envelope' || !operation) throw new XmlError('No SOAP Envelope body element found')
  return { header: childOf(root, 'Header'), operation }
}

const SOAP = 'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"'
const INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

const declare = (name: string, namespace: string) => `${name}="${namespace}"`

export function envelope(namespaces: string[], header: string, body: string): string {
  const top = header === '' ? '' : `<soapenv:Header>${header}</soapenv:Header>`
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${[SOAP, ...namespaces].join(' ')}>` +
    `${top}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  )
}

/** An answer; with the organization's usage of requests where the call counted as one. */
export function soapAnswer(service: SoapService, body: string, limit: ApiLimit | null): Answer {
  const namespaces = [declare('xmlns', service.namespace)]
  if (body.includes('<sf:')) namespaces.push(declare('xmlns:sf', service.records))
  if (body.includes(' xsi:')) namespaces.push(INSTANCE)
  const usage = limit
    ? `<LimitInfoHeader><limitInfo><current>${limit.used}</current><limit>${limit.max}</limit>` +
      '<type>API REQUESTS</type></limitInfo></LimitInfoHeader>'
    : ''
  return xml(200, envelope(namespaces, usage, body))
}

export const faultNamespaces = (service: SoapService) => [declare('xmlns:sf', service.faults), INSTANCE]
