import { skipWith as skipConditions } from '../soql/parse-with'
import type { Cursor } from '../soql/cursor'

const VALUES = ['DIVISION', 'NETWORK', 'PRICEBOOKID', 'SPELL_CORRECTION', 'METADATA']

/** One WITH clause; true for `METADATA = 'LABELS'`, the only one that changes the answer. */
export function parseWith(cursor: Cursor): boolean {
  const name = cursor.peek().text.toUpperCase()
  if (name === 'HIGHLIGHT' || name === 'SNIPPET') {
    cursor.next()
    skipParentheses(cursor)
    return false
  }
  if (!VALUES.includes(name)) {
    skipConditions(cursor)
    return false
  }
  cursor.next()
  if (cursor.takeWords('IN')) {
    skipParentheses(cursor)
    return false
  }
  cursor.expectSymbol('=')
  const value = cursor.next()
  if (value.kind === 'end') throw cursor.unexpected(value)
  return name === 'METADATA' && value.kind === 'string' && value.value.toUpperCase() === 'LABELS'
}

/** `(target_length=120)`, `('a', 'b')`. */
function skipParentheses(cursor: Cursor) {
  if (!cursor.takeSymbol('(')) return
  while (!cursor.takeSymbol(')')) {
    const token = cursor.next()
    if (token.kind === 'end') throw cursor.unexpected(token)
  }
}
