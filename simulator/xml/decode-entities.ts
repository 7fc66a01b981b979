import { XmlError } from './xml-error'

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Where an ampersand is only an ampersand. */
const VERBATIM = [
  { start: '<![CDATA[', end: ']]>' },
  { start: '<!--', end: '-->' },
]

/** Text with its references replaced; CDATA sections and comments stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  let result = ''
  let at = 0
  while (at < text.length) {
    const section = VERBATIM.find(({ start }) => text.startsWith(start, at))
    if (section) {
      const end = text.indexOf(section.end, at)
      const stop = end === -1 ? text.length : end + section.end.length
      result += text.slice(at, stop)
      at = stop
    } else if (text[at] === '&') {
      const { value, length } = readReference(text, at)
      result += value
      at += length
    } else {
      result += text.charAt(at)
      at += 1
    }
  }
  return result
}

function readReference(text: string, start: number): { value: string; length: number } {
  let end = start + 1
  while (end < text.length && /[\w#.-]/.test(text.charAt(end))) end += 1
  const name = text.slice(start + 1, end)
  if (name === '') throw new XmlError("The entity name must immediately follow the '&' in the entity reference.")
  if (text[end] !== ';') throw new XmlError(`The reference to entity "${name}" must end with the ';' delimiter.`)
  const value = name.startsWith('#') ? character(name.slice(1)) : NAMED[name]
  if (value === undefined) throw new XmlError(`The entity "${name}" was referenced, but not declared.`)
  return { value, length: name.length + 2 }
}

function character(digits: string): string {
  const code = digits.startsWith('x') ? parseInt(digits.slice(1), 16) : Number(digits)
  if (Number.isInteger(code) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
  throw new XmlError(`Character reference "&#${digits}" is an invalid XML character.`)
}
