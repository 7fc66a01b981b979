import type { Operand, Ordering, Query, SelectItem } from './ast'
import { Cursor } from './cursor'
import { parseCondition } from './parse-condition'
import { parseOperand } from './parse-operand'

/** Reads a whole SOQL statement. */
export function parseQuery(text: string): Query {
  const cursor = new Cursor(text)
  const query = parseQueryBody(cursor)
  if (cursor.peek().kind !== 'end') throw cursor.unexpected()
  return query
}

/** Reads a statement, or one in parentheses inside another; the clauses have a fixed order. */
export function parseQueryBody(cursor: Cursor): Query {
  cursor.expectWord('SELECT')
  const select = separated(cursor, parseSelectItem)
  cursor.expectWord('FROM')
  const from = parseFrom(cursor)
  if (cursor.takeWords('USING', 'SCOPE')) cursor.expectName()
  const where = cursor.takeWords('WHERE') ? parseCondition(cursor) : null
  if (cursor.takeWords('WITH')) cursor.expectName()
  const groupBy: Operand[] = cursor.takeWords('GROUP', 'BY') ? separated(cursor, parseOperand) : []
  const having = cursor.takeWords('HAVING') ? parseCondition(cursor) : null
  const orderBy = cursor.takeWords('ORDER', 'BY') ? separated(cursor, parseOrdering) : []
  const limit = cursor.takeWords('LIMIT') ? cursor.expectWholeNumber() : null
  const offset = cursor.takeWords('OFFSET') ? cursor.expectWholeNumber() : null
  let allRows = false
  for (;;) {
    if (cursor.takeWords('ALL', 'ROWS')) allRows = true
    else if (cursor.takeWords('FOR')) cursor.expectName()
    else return { select, from, where, groupBy, having, orderBy, limit, offset, allRows }
  }
}

export function separated<T>(cursor: Cursor, parse: (cursor: Cursor) => T): T[] {
  const items = [parse(cursor)]
  while (cursor.takeSymbol(',')) items.push(parse(cursor))
  return items
}

const AFTER_FROM = ['WHERE', 'USING', 'WITH', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'OFFSET', 'ALL', 'FOR']

function parseFrom(cursor: Cursor): Query['from'] {
  const name = cursor.expectName()
  let full = name.text
  while (cursor.takeSymbol('.')) full += `.${cursor.expectName().text}`
  const next = cursor.peek()
  const hasAlias = cursor.takeWords('AS') || (next.kind === 'word' && !AFTER_FROM.includes(next.text.toUpperCase()))
  return { name: full, at: name.at, alias: hasAlias ? cursor.expectName().text : null }
}

export function parseSelectItem(cursor: Cursor): SelectItem {
  if (cursor.takeSymbol('(')) {
    const query = parseQueryBody(cursor)
    cursor.expectSymbol(')')
    return { kind: 'children', query }
  }
  const { at } = cursor.peek()
  if (cursor.isWord('FIELDS') && cursor.isSymbol('(', 1)) return parseFields(cursor, at)
  if (cursor.isWord('FROM')) throw cursor.unexpected()
  const item = parseOperand(cursor)
  const next = cursor.peek()
  if (next.kind === 'word' && ![...AFTER_FROM, 'FROM'].includes(next.text.toUpperCase()))
    item.alias = cursor.expectName().text
  return item
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

export function parseOrdering(cursor: Cursor): Ordering {
  const operand = parseOperand(cursor)
  const descending = cursor.takeWords('DESC')
  if (!descending) cursor.takeWords('ASC')
  const nullsLast = cursor.takeWords('NULLS', 'LAST')
  if (!nullsLast) cursor.takeWords('NULLS', 'FIRST')
  return { operand, descending, nullsLast }
}
