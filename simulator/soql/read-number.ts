import { noViableCharacter } from './query-error'
import { type Token, isDigit, scan } from './tokens'

const isZone = (text: string, at: number) => text[at] === '+' || text[at] === '-'

/** `10:00:00Z`, `10:00:00.000+02:00`: a time without its zone is an error of its own. */
function endOfTime(text: string, at: number): number {
  const end = scan(text, at, character => isDigit(character) || character === ':' || character === '.')
  if (text[end]?.toUpperCase() === 'Z') return end + 1
  if (!isZone(text, end)) throw noViableCharacter(text, end)
  return scan(text, end + 1, character => isDigit(character) || character === ':')
}

/** `2026-11-22`, a time, which fits nowhere, `2026-11-22T10:00:00Z`, `-12.5`: which of them a run of digits begins. */
export function readDateOrNumber(text: string, at: number): Token {
  const signed = text[at] === '-' || text[at] === '+' ? at + 1 : at
  const digits = scan(text, signed, isDigit)
  if (digits - signed === 4 && text[digits] === '-' && signed === at) {
    const end = scan(text, digits, character => isDigit(character) || character === '-')
    if (text[end]?.toUpperCase() !== 'T') return { kind: 'date', text: text.slice(at, end), at }
    return { kind: 'datetime', text: text.slice(at, endOfTime(text, end + 1)), at }
  }
  if (digits - signed === 2 && text[digits] === ':') {
    return { kind: 'symbol', text: text.slice(at, endOfTime(text, at)), at }
  }
  let end = digits
  if (text[end] === '.') end = scan(text, end + 1, isDigit)
  return { kind: 'number', text: text.slice(at, end), at }
}
