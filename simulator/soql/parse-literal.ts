import type { Literal } from './ast'
import type { Cursor } from './cursor'
import { isRangeName, takesCount } from './date-ranges'
import { malformedQuery, meaningError } from './query-error'
import { isReserved } from './reserved-words'

/** `2024-02-30` and `2020-12-12T12:12:00-25:00` are no moments. */
function isMoment(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || text.slice(0, 10).length !== 10) return false
  const zone = /[+-](\d\d):?(\d\d)$/.exec(text.slice(10))
  if (zone && (Number(zone[1]) > 14 || Number(zone[2]) > 59)) return false
  return !Number.isNaN(new Date(text.toUpperCase()).getTime())
}

/** Three letters and a number: an amount in a currency. */
function readAmount(word: string): number | null {
  const digits = word.slice(3)
  const isCode = word.length > 3 && [...word.slice(0, 3)].every(letter => letter >= 'A' && letter <= 'Z')
  return isCode && [...digits].every(digit => digit >= '0' && digit <= '9') ? Number(digits) : null
}

/** A value to compare with; `near` is where the field stands that it is compared with. */
export function parseLiteral(cursor: Cursor, near: number): Literal {
  const token = cursor.peek()
  if (token.kind === 'symbol' && token.text === ':') throw bindVariable(cursor, near)
  cursor.next()
  const { at, text } = token
  if (token.kind === 'string') return { kind: 'string', at, text, value: token.value, pattern: token.pattern }
  if (token.kind === 'number') return { kind: 'number', at, text, value: Number(text) }
  if (token.kind === 'date' || token.kind === 'datetime') {
    if (!isMoment(text)) throw malformedQuery(`Invalid ${token.kind}: ${text}`)
    return { kind: token.kind, at, text, value: text }
  }
  if (token.kind === 'word') {
    const word = text.toUpperCase()
    if (word === 'NULL') return { kind: 'null', at, text }
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'boolean', at, text, value: word === 'TRUE' }
    if (takesCount(word) && cursor.takeSymbol(':')) {
      return { kind: 'range', at, text, name: word, count: cursor.expectWholeNumber() }
    }
    if (isRangeName(word)) return { kind: 'range', at, text, name: word, count: 0 }
    const amount = readAmount(text)
    if (amount !== null) return { kind: 'currency', at, text, value: amount }
    requireEndOfValue(cursor)
    if (!cursor.isSymbol('(')) throw bindVariable(cursor, near)
  }
  throw cursor.unexpected(token)
}

/** Of `= Q2 June 2026`, a text without its quotes, the second word is told before the first is looked up. */
function requireEndOfValue(cursor: Cursor) {
  const { kind, text } = cursor.peek()
  if (kind === 'word' ? !isReserved(text) : kind === 'number' || kind === 'string') throw cursor.unexpected()
}

/** `:name`, and a name that is no value: in Apex either would be a variable. */
export const bindVariable = (cursor: Cursor, near: number) =>
  meaningError(cursor.text, near, 'MALFORMED_QUERY', 'Bind variables only allowed in Apex code')
