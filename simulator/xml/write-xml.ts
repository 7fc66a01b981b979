import { escapeXml } from './escape-xml'

const REST_DATETIME = '.000+0000'

/** Times are written differently in SOAP and in REST. */
const soapText = (text: string) =>
  text.length === 28 && text.endsWith(REST_DATETIME) ? text.replace('+0000', 'Z') : text

/** `<name>value</name>`; nothing at all for what is undefined, `xsi:nil` for null. */
export function textElement(name: string, value: string | number | boolean | null | undefined): string {
  if (value === undefined) return ''
  return value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(soapText(String(value)))}</${name}>`
}

/** Any JSON as elements of this name: a list is the element repeated, an object one with children, null leaves it out. */
export function jsonElement(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(entry => jsonElement(name, entry)).join('')
  if (typeof value !== 'object') return textElement(name, value as string | number | boolean)
  const children = Object.entries(value).map(([key, child]) => jsonElement(key, child))
  return `<${name}>${children.join('')}</${name}>`
}
