import { inKeyOrder } from '../schema/in-key-order'
import type { Answer } from './answer'
import { escapeXml } from '../xml/escape-xml'
import { type Call, isRecord } from './call'

/** JSON is what a request gets unless it would rather have XML. */
export const wantsXml = ({ headers, segments }: Call): boolean => {
  const wanted = headers.accept ?? ''
  return (
    segments[1]?.toLowerCase() === 'data' && wanted.includes('application/xml') && !wanted.includes('application/json')
  )
}

/** The same answer as XML. */
export function asXml(call: Call, answer: Answer): Answer {
  if (answer.body === '' || !answer.headers['content-type']?.includes('application/json')) return answer
  const value = JSON.parse(answer.body) as unknown
  const body = `<?xml version="1.0" encoding="UTF-8"?>${document(call, value)}`
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/xml;charset=UTF-8' }, body }
}

function document(call: Call, value: unknown): string {
  if (!Array.isArray(value)) return element(nameOf(call, value), value)
  const [first] = value
  const name = isRecord(first) && 'errorCode' in first ? 'Error' : call.segments.length === 2 ? 'Version' : 'Result'
  return `<${name}s>${value.map(entry => element(name, name === 'Error' ? sorted(entry) : entry)).join('')}</${name}s>`
}

const sorted = (entry: unknown) => (isRecord(entry) ? inKeyOrder(entry) : entry)

/** What a whole answer is called. */
function nameOf({ segments }: Call, value: unknown): string {
  const [, , , resource, object, part] = segments
  if (!isRecord(value) || resource === undefined) return 'urls'
  if (isRecord(value.attributes)) return String(value.attributes.type)
  if ('records' in value) return 'QueryResult'
  if ('success' in value) return 'Result'
  if (resource.toLowerCase() !== 'sobjects') return `${resource.charAt(0).toUpperCase()}${resource.slice(1)}`
  if (object === undefined) return 'DescribeGlobal'
  return part?.toLowerCase() === 'describe' ? 'DescribeSObject' : object
}

/** A list is its element many times; the type and address of a record are attributes. */
function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(entry => element(name, entry)).join('')
  if (value === null) return `<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>`
  if (!isRecord(value)) return `<${name}>${escapeXml(String(value))}</${name}>`
  const { attributes, ...members } = value
  const marks = isRecord(attributes)
    ? Object.entries(attributes).map(([key, text]) => ` ${key}="${escapeXml(String(text))}"`)
    : []
  const inner = Object.entries(members).map(([key, member]) => element(key, member))
  return `<${name}${marks.join('')}>${inner.join('')}</${name}>`
}
