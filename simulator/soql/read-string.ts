import { malformedQuery, syntaxError } from './query-error'

/** A piece of a LIKE pattern: text, `%` or `_`. */
export type PatternPart = string | { wildcard: 'any' | 'one' }

export interface StringToken {
  kind: 'string'
  /** As written, with its quotes. */
  text: string
  at: number
  value: string
  pattern: PatternPart[]
}

/** A quote that is never closed, and all that follows it. */
export interface OpenToken {
  kind: 'open'
  text: string
  at: number
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  N: '\n',
  R: '\r',
  T: '\t',
  B: '\b',
  F: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  _: '_',
  '%': '%',
}

/** Longest string a condition may hold. */
const LONGEST = 4_000

function readUnicode(text: string, at: number): string | null {
  const digits = text.slice(at, at + 4)
  const isHex = digits.length === 4 && [...digits.toLowerCase()].every(digit => '0123456789abcdef'.includes(digit))
  return isHex ? String.fromCharCode(parseInt(digits, 16)) : null
}

/** Reads a quoted string. A backslash before anything it does not know is an error, as in Salesforce. */
export function readString(text: string, at: number): StringToken | OpenToken {
  let value = ''
  const pattern: PatternPart[] = []
  const addText = (piece: string) => {
    value += piece
    const last = pattern.at(-1)
    if (typeof last === 'string') pattern[pattern.length - 1] = last + piece
    else pattern.push(piece)
  }
  let index = at + 1
  while (index < text.length && text[index] !== "'") {
    const character = text.charAt(index)
    if (character === '\\') {
      const letter = text.charAt(index + 1)
      const unicode = letter === 'u' || letter === 'U' ? readUnicode(text, index + 2) : null
      const piece = unicode ?? ESCAPES[letter]
      if (piece === undefined) throw illegalSequence(text, at, letter)
      addText(piece)
      index += unicode === null ? 2 : 6
      continue
    }
    if (character === '%' || character === '_') {
      value += character
      pattern.push({ wildcard: character === '%' ? 'any' : 'one' })
    } else addText(character)
    index += 1
  }
  // What stands wrong before it is told first: of 'O'Brien' it is Brien.
  if (index >= text.length) return { kind: 'open', text: text.slice(at), at }
  if (value.length > LONGEST) {
    throw malformedQuery(`SOQL string literals cannot be longer than ${LONGEST} characters.`)
  }
  return { kind: 'string', text: text.slice(at, index + 1), at, value, pattern }
}

function illegalSequence(text: string, at: number, letter: string) {
  const closing = text.indexOf("'", at + 1)
  const literal = text.slice(at, closing === -1 ? text.length : closing + 1)
  return syntaxError(
    text,
    at,
    `Invalid string literal ${literal}. Illegal character sequence '\\${letter}' in string literal.`,
  )
}
