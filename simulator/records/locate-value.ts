import { type Place, placeOf } from '../http/text-place'

const isSpace = (character: string | undefined) => character !== undefined && ' \t\r\n'.includes(character)

const skipSpaces = (text: string, from: number) => {
  let at = from
  while (isSpace(text[at])) at += 1
  return at
}

/** The place after the string that begins at the quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

const readString = (text: string, start: number) => {
  try {
    return JSON.parse(text.slice(start, endOfString(text, start))) as unknown
  } catch {
    return undefined
  }
}

function stands(text: string, at: number, value: unknown): boolean {
  if (Array.isArray(value)) return text[at] === '['
  if (typeof value === 'object' && value !== null) return text[at] === '{'
  return typeof value === 'string'
    ? text[at] === '"' && readString(text, at) === value
    : text.startsWith(String(value), at)
}

/** Finds the value of a key in JSON that can be read; the beginning when it is not there. */
export function locateValue(text: string, key: string, value: unknown): Place {
  let at = 0
  while (at < text.length) {
    if (text[at] !== '"') {
      at += 1
      continue
    }
    const end = endOfString(text, at)
    const colon = skipSpaces(text, end)
    const start = skipSpaces(text, colon + 1)
    if (text[colon] === ':' && readString(text, at) === key && stands(text, start, value)) return placeOf(text, start)
    at = end
  }
  return { line: 1, column: 1 }
}
