import type { Answer } from '../../http/answer'
import type { Call } from '../../http/call'
import { escapeXml } from '../../xml/escape-xml'

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload'
export type Facts = Record<string, string | number | boolean | null>

const elements = (facts: Facts, indent: string) =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `\n${indent}<${name}>${escapeXml(String(value))}</${name}>`)
    .join('')

const open = (name: string) => `<?xml version="1.0" encoding="UTF-8"?><${name}\n   xmlns="${NAMESPACE}">`

export const xmlAnswer = (status: number, name: string, inner: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `${open(name)}${inner}\n</${name}>`,
})

export const xmlFacts = (facts: Facts) => elements(facts, ' ')
export const xmlList = (name: string, list: Facts[]) =>
  list.map(facts => `\n <${name}>${elements(facts, '  ')}\n </${name}>`).join('')

/** Whether a request wants to be answered in JSON: by what it sends, or by what it accepts. */
export const wantsJson = ({ headers }: Call): boolean =>
  (headers['content-type'] ?? '').toLowerCase().includes('json') ||
  ((headers.accept ?? '').toLowerCase().includes('json') && !(headers.accept ?? '').includes('xml'))
