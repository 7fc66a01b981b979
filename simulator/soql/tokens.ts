import { readDateOrNumber } from './read-number'
import { type OpenToken, type StringToken, readString } from './read-string'
import { malformedQuery, noViableCharacter } from './query-error'

export type Token =
  | { kind: 'word'; text: string; at: number }
  | { kind: 'number'; text: string; at: number }
  | { kind: 'date'; text: string; at: number }
  | { kind: 'datetime'; text: string; at: number }
  | StringToken
  | OpenToken
  | { kind: 'symbol'; text: string; at: number }
  | { kind: 'end'; text: '<EOF>'; at: number }

export const isDigit = (character: string | undefined) =>
  character !== undefined && character >= '0' && character <= '9'
const isSpace = (character: string) => character.trim() === ''
const isWordStart = (character: string | undefined) =>
  character !== undefined && (character === '_' || character.toLowerCase() !== character.toUpperCase())
const isWordPart = (character: string | undefined) => isWordStart(character) || isDigit(character)

const PAIRS = ['<=', '>=', '!=', '<>']
/** What no SOQL statement can hold outside of a string. */
const FOREIGN = '"`$#@~^|{}[]\\?&;'

export function scan(text: string, start: number, accepts: (character: string) => boolean): number {
  let end = start
  while (end < text.length && accepts(text.charAt(end))) end += 1
  return end
}

function readToken(text: string, at: number): Token {
  const character = text.charAt(at)
  if (character === "'") return readString(text, at)
  if (isWordStart(character)) return { kind: 'word', text: text.slice(at, scan(text, at, isWordPart)), at }
  if (isDigit(character) || ('+-'.includes(character) && isDigit(text[at + 1]))) return readDateOrNumber(text, at)
  if (FOREIGN.includes(character)) throw noViableCharacter(text, at)
  const pair = text.slice(at, at + 2)
  return { kind: 'symbol', text: PAIRS.includes(pair) ? pair : character, at }
}

/** Longest statement Salesforce reads. */
const LONGEST = 100_000

/** Cuts a statement into tokens, from `start` on; the last one is always `end`. */
export function tokenize(text: string, start = 0): Token[] {
  if (text.length > LONGEST) throw malformedQuery('SOQL statements can not be longer than 100000 characters.')
  const tokens: Token[] = []
  let at = start
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at += 1
      continue
    }
    const token = readToken(text, at)
    tokens.push(token)
    at += Math.max(token.text.length, 1)
  }
  tokens.push({ kind: 'end', text: '<EOF>', at: text.length })
  return tokens
}
