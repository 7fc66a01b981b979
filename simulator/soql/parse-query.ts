import type { Operand, Ordering, Query } from './ast'
import { Cursor } from './cursor'
import { emptyQuery } from './empty-query'
import { parseCondition } from './parse-condition'
import { parseFrom } from './parse-from'
import { parseOperand } from './parse-operand'
import { parseEndings } from './parse-endings'
import { parseScope } from './parse-scope'
import { parseSelectItem } from './parse-select'
import { skipWith } from './parse-with'
import { malformedQuery } from './query-error'
import { separated } from './separated'

/** Reads a whole SOQL statement. */
export function parseQuery(text: string): Query {
  const cursor = new Cursor(text)
  const query = parseQueryBody(cursor)
  if (cursor.peek().kind !== 'end') throw cursor.unexpected()
  return query
}

/** Reads a statement, or one in parentheses inside another; the clauses have a fixed order. */
export function parseQueryBody(cursor: Cursor): Query {
  const { at } = cursor.peek()
  cursor.expectWord('SELECT')
  if (cursor.isWord('FROM') || cursor.isSymbol('*')) throw cursor.unexpectedSince(at)
  const select = separated(cursor, parseSelectItem)
  requireLoneCount(cursor, select)
  cursor.expectWord('FROM')
  const query = { ...emptyQuery(parseFrom(cursor)), select }
  if (cursor.takeWords('USING')) {
    cursor.expectWord('SCOPE')
    query.scope = parseScope(cursor)
  }
  if (cursor.takeWords('WHERE')) query.where = parseCondition(cursor)
  while (cursor.takeWords('WITH')) skipWith(cursor)
  if (cursor.takeWords('GROUP')) parseGroups(cursor, query)
  if (cursor.takeWords('ORDER')) {
    cursor.expectWord('BY')
    query.orderBy = separated(cursor, parseOrdering)
  }
  if (cursor.takeWords('LIMIT')) query.limit = cursor.expectWholeNumber()
  if (cursor.takeWords('OFFSET')) query.offset = parseOffset(cursor)
  parseEndings(cursor, query)
  return query
}

function parseOffset(cursor: Cursor): number {
  const { kind, text } = cursor.peek()
  if (kind === 'number' && Number(text) < 0) throw malformedQuery('SOQL offset must be a non-negative value')
  return cursor.expectWholeNumber()
}

/** `COUNT()` takes neither company nor a name. */
function requireLoneCount(cursor: Cursor, select: Query['select']) {
  const [first] = select
  if (first?.kind !== 'operand' || first.operand.kind !== 'aggregate' || first.operand.path !== null) return
  if (first.alias) throw cursor.unexpected({ kind: 'word', text: first.alias.name, at: first.alias.at })
  if (select.length === 1) return
  const comma = cursor.text.indexOf(',', first.operand.at)
  throw cursor.unexpected({ kind: 'symbol', text: ',', at: comma })
}

function parseGroups(cursor: Cursor, query: Query) {
  cursor.expectWord('BY')
  const grouping = cursor.isSymbol('(', 1) ? cursor.peek().text.toUpperCase() : ''
  if (grouping === 'ROLLUP' || grouping === 'CUBE') {
    cursor.next()
    cursor.next()
    query.grouping = grouping === 'CUBE' ? 'cube' : 'rollup'
    query.groupBy = separated(cursor, parseGroup)
    cursor.expectSymbol(')')
  } else query.groupBy = separated(cursor, parseGroup)
  if (cursor.takeWords('HAVING')) query.having = parseCondition(cursor, { aggregates: true })
}

const parseGroup = (cursor: Cursor): Operand => parseOperand(cursor, { aggregates: false })

export function parseOrdering(cursor: Cursor): Ordering {
  const operand = parseOperand(cursor)
  const descending = cursor.takeWords('DESC')
  if (!descending) cursor.takeWords('ASC')
  let nullsLast = false
  if (cursor.takeWords('NULLS')) {
    nullsLast = cursor.takeWords('LAST')
    if (!nullsLast && !cursor.takeWords('FIRST')) throw cursor.missing()
  }
  return { operand, descending, nullsLast }
}
