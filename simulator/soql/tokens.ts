import { readString, type PatternPart } from './read-string'
import { syntaxError } from './query-error'

export type Token =
  | { kind: 'word'; text: string; at: number }
  | { kind: 'number'; text: string; at: number }
  | { kind: 'date'; text: string; at: number }
  | { kind: 'datetime'; text: string; at: number }
  | { kind: 'string'; text: string; at: number; value: string; pattern: PatternPart[] }
  | { kind: 'symbol'; text: string; at: number }
  | { kind: 'end'; text: '<EOF>'; at: number }

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9'
const isSpace = (character: string) => character.trim() === ''
const isWordStart = (character: string | undefined) =>
  character !== undefined && (character === '_' || character.toLowerCase() !== character.toUpperCase())
const isWordPart = (character: string | undefined) => isWordStart(character) || isDigit(character)
const isNumberPart = (character: string) => isDigit(character) || '.eE'.includes(character)
const isDatePart = (character: string) => isDigit(character) || '-:TZtz.+'.includes(character)

const PAIRS = ['<=', '>=', '!=', '<>']

function scan(text: string, start: number, accepts: (character: string) => boolean): number {
  let end = start
  while (end < text.length && accepts(text.charAt(end))) end += 1
  return end
}

/** `2026-11-22`, `2026-11-22T10:00:00Z`, `-12.5`: which of them a run of digits begins. */
function readNumberOrDate(text: string, at: number): Token {
  const signed = text[at] === '-' || text[at] === '+' ? at + 1 : at
  const digits = scan(text, signed, isDigit)
  if (digits - signed === 4 && text[digits] === '-' && signed === at) {
    const end = scan(text, at, isDatePart)
    const word = text.slice(at, end)
    return { kind: word.toUpperCase().includes('T') ? 'datetime' : 'date', text: word, at }
  }
  const end = scan(text, digits, isNumberPart)
  return { kind: 'number', text: text.slice(at, end), at }
}

function readToken(text: string, at: number): Token {
  const character = text.charAt(at)
  if (character === "'") return readString(text, at)
  if (isWordStart(character)) {
    return { kind: 'word', text: text.slice(at, scan(text, at, isWordPart)), at }
  }
  if (isDigit(character) || ('+-'.includes(character) && isDigit(text[at + 1]))) return readNumberOrDate(text, at)
  const pair = text.slice(at, at + 2)
  return { kind: 'symbol', text: PAIRS.includes(pair) ? pair : character, at }
}

/** Longest statement Salesforce reads. */
const LONGEST = 100_000

/** Cuts a statement into tokens, from `start` on; the last one is always `end`. */
export function tokenize(text: string, start = 0): Token[] {
  if (text.length > LONGEST) throw syntaxError(text.slice(0, 80), 0, 'SOQL statement is too long')
  const tokens: Token[] = []
  let at = start
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at += 1
      continue
    }
    const token = readToken(text, at)
    tokens.push(token)
    at += token.kind === 'string' ? token.text.length : Math.max(token.text.length, 1)
  }
  tokens.push({ kind: 'end', text: '<EOF>', at: text.length })
  return tokens
}
