import { sameText } from '../same-text'
import type { Path, SelectItem, TypeofBranch } from './ast'
import type { Cursor } from './cursor'
import { parseOperand, parsePath } from './parse-operand'
import { parseQueryBody } from './parse-query'
import { malformedQuery, syntaxError } from './query-error'
import { isReserved } from './reserved-words'
import { separated } from './separated'

/** One entry of a SELECT list. */
export function parseSelectItem(cursor: Cursor): SelectItem {
  const { at } = cursor.peek()
  if (cursor.isSymbol('(') && cursor.isWord('SELECT', 1)) {
    cursor.next()
    const query = parseQueryBody(cursor)
    cursor.expectSymbol(')')
    return { kind: 'children', query, at }
  }
  if (cursor.isWord('FIELDS') && cursor.isSymbol('(', 1)) return parseFields(cursor, at)
  if (cursor.takeWords('TYPEOF')) return parseTypeof(cursor)
  const operand = parseOperand(cursor)
  const next = cursor.peek()
  if (next.kind !== 'word' || isReserved(next.text)) return { kind: 'operand', operand, alias: null }
  cursor.next()
  return { kind: 'operand', operand, alias: { name: next.text, at: next.at } }
}

function parseFields(cursor: Cursor, at: number): SelectItem {
  cursor.next()
  cursor.next()
  const which = cursor.peek().text.toUpperCase()
  if (which !== 'ALL' && which !== 'STANDARD' && which !== 'CUSTOM') throw cursor.unexpected()
  cursor.next()
  cursor.expectSymbol(')')
  return { kind: 'fields', which, at }
}

/** `TYPEOF What WHEN Account THEN Phone, Name ELSE Name END`. */
function parseTypeof(cursor: Cursor): SelectItem {
  const path = parsePath(cursor)
  const branches: TypeofBranch[] = []
  while (cursor.takeWords('WHEN')) {
    const { text: name, at } = cursor.expectIdentifier()
    if (branches.some(branch => sameText(branch.object.name, name))) {
      throw malformedQuery(`WHEN clause operand [${name}] is not unique`)
    }
    cursor.expectWord('THEN')
    branches.push({ object: { name, at }, paths: separated(cursor, parsePath) })
  }
  if (branches.length === 0) throw cursor.unexpected()
  const otherwise: Path[] = cursor.takeWords('ELSE') ? separated(cursor, parsePath) : []
  const end = cursor.peek()
  if (!cursor.takeWords('END')) throw syntaxError(cursor.text, end.at, `Missing 'END' at '${end.text}'`)
  return { kind: 'typeof', path, branches, otherwise }
}
