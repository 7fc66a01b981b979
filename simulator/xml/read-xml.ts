import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { isRecord } from '../http/call'
import { decodeEntities } from './decode-entities'
import { XmlError } from './xml-error'

export interface XmlElement {
  /** Without its prefix. */
  name: string
  namespace: string
  /** By their names without prefix; namespace declarations are left out. */
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: CDATA,
})

type Namespaces = Record<string, string>

function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':')
  return colon === -1 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) }
}

/** The root element, with namespaces resolved whatever prefixes the client chose. */
export function readXml(source: string): XmlElement {
  const text = source.trim()
  if (text === '') throw new XmlError('Premature end of file.')
  if (!text.startsWith('<')) throw new XmlError('Content is not allowed in prolog.')
  decodeEntities(text)
  const validity = XMLValidator.validate(text)
  if (validity !== true) throw new XmlError(describe(validity.err.msg))
  const nodes: unknown = parser.parse(text)
  const [root] = elementsOf(nodes, {})
  if (!root) throw new XmlError('Premature end of file.')
  return root
}

function describe(problem: string): string {
  const [, tag] = problem.split("Expected closing tag '")
  const name = tag?.split("'")[0]
  return name === undefined
    ? 'XML document structures must start and end within the same entity.'
    : `The element type "${name}" must be terminated by the matching end-tag "</${name}>".`
}

const elementsOf = (nodes: unknown, inherited: Namespaces): XmlElement[] =>
  (Array.isArray(nodes) ? nodes.filter(isRecord) : []).flatMap(node => {
    const name = Object.keys(node).find(key => key !== ATTRIBUTES) ?? TEXT
    return name.startsWith('#') || name.startsWith('?') ? [] : [toElement(name, node, inherited)]
  })

function toElement(name: string, node: Record<string, unknown>, inherited: Namespaces): XmlElement {
  const given = isRecord(node[ATTRIBUTES]) ? Object.entries(node[ATTRIBUTES]) : []
  const namespaces = { ...inherited }
  const attributes: Record<string, string> = {}
  for (const [key, value] of given) {
    const { prefix, local } = splitName(key)
    if (key === 'xmlns') namespaces[''] = String(value)
    else if (prefix === 'xmlns') namespaces[local] = String(value)
    else attributes[local] = decodeEntities(String(value))
  }
  const { prefix, local } = splitName(name)
  const children = elementsOf(node[name], namespaces)
  return { name: local, namespace: namespaces[prefix] ?? '', attributes, children, text: textIn(node[name]) }
}

function textIn(nodes: unknown): string {
  const pieces = (Array.isArray(nodes) ? nodes.filter(isRecord) : []).map(node => {
    if (typeof node[TEXT] === 'string') return decodeEntities(node[TEXT])
    const [inner] = Array.isArray(node[CDATA]) ? node[CDATA].filter(isRecord) : []
    return typeof inner?.[TEXT] === 'string' ? inner[TEXT] : ''
  })
  return pieces.join('')
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find(child => child.name === name)

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(child => child.name === name)

/** The text of a child; null when it is not there, or says it is nil. */
export function textOf(element: XmlElement, name: string): string | null {
  const child = childOf(element, name)
  return child && child.attributes.nil !== 'true' ? child.text : null
}
