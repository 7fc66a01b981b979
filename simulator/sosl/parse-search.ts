import { Cursor } from '../soql/cursor'
import type { Query } from '../soql/ast'
import { parseCondition } from '../soql/parse-condition'
import { emptyQuery } from '../soql/empty-query'
import { parseOrdering } from '../soql/parse-query'
import { parseSelectItem } from '../soql/parse-select'
import { separated } from '../soql/separated'
import type { FieldGroup } from './match-term'
import { type Term, parseTerm, readTerm, requireLength } from './search-term'
import { asSearchError, malformedSearch } from './search-error'

export interface Search {
  text: string
  term: Term
  group: FieldGroup
  /** Empty: every object that can be searched, by Id. */
  returning: Query[]
  limit: number
}

const GROUPS: readonly FieldGroup[] = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']
/** The most records one search brings. */
export const MOST = 2000

/** Reads `FIND {term} IN NAME FIELDS RETURNING Account(Id, Name LIMIT 5) LIMIT 20`. */
export function parseSearch(text: string): Search {
  const lead = text.length - text.trimStart().length
  if (text.slice(lead, lead + 4).toUpperCase() !== 'FIND') {
    throw malformedSearch('No search term found. The search term must be enclosed in braces.')
  }
  const open = lead + 4 + (text.slice(lead + 4).length - text.slice(lead + 4).trimStart().length)
  if (text[open] !== '{' && text[open] !== "'") {
    throw malformedSearch('No search term found. The search term must be enclosed in braces.')
  }
  const { tokens, end } = readTerm(text, open)
  requireLength(text.slice(open + 1, end - 1))
  const term = parseTerm(tokens)
  try {
    return { text, term, ...parseClauses(new Cursor(text, end)) }
  } catch (error) {
    throw asSearchError(error)
  }
}

function parseClauses(cursor: Cursor): Pick<Search, 'group' | 'returning' | 'limit'> {
  const group = cursor.takeWords('IN') ? parseGroup(cursor) : 'ALL'
  const returning = cursor.takeWords('RETURNING') ? separated(cursor, parseReturning) : []
  while (cursor.takeWords('WITH')) skipWith(cursor)
  const limit = cursor.takeWords('LIMIT') ? cursor.expectWholeNumber() : MOST
  while (cursor.takeWords('UPDATE')) separated(cursor, inner => inner.expectName())
  if (cursor.peek().kind !== 'end') throw cursor.unexpected()
  return { group, returning, limit: Math.min(limit, MOST) }
}

function parseGroup(cursor: Cursor): FieldGroup {
  const name = cursor.peek().text.toUpperCase()
  const group = GROUPS.find(candidate => candidate === name)
  if (!group) throw cursor.unexpected()
  cursor.next()
  cursor.expectWord('FIELDS')
  return group
}

function skipWith(cursor: Cursor) {
  while (
    cursor.peek().kind !== 'end' &&
    !cursor.isWord('LIMIT') &&
    !cursor.isWord('WITH') &&
    !cursor.isWord('UPDATE')
  ) {
    cursor.next()
  }
}

/** A query that brings the ids alone. */
export const queryOf = (name: string, at: number): Query => ({
  ...emptyQuery({ name, at, alias: null, aliases: [] }),
  select: [{ kind: 'operand', operand: { kind: 'field', path: { parts: ['Id'], at }, at }, alias: null }],
})

function parseReturning(cursor: Cursor): Query {
  const name = cursor.expectName()
  const query = queryOf(name.text, name.at)
  if (!cursor.takeSymbol('(')) return query
  query.select = separated(cursor, parseSelectItem)
  if (cursor.takeWords('WHERE')) query.where = parseCondition(cursor)
  if (cursor.takeWords('ORDER', 'BY')) query.orderBy = separated(cursor, parseOrdering)
  if (cursor.takeWords('LIMIT')) query.limit = cursor.expectWholeNumber()
  if (cursor.takeWords('OFFSET')) query.offset = cursor.expectWholeNumber()
  cursor.expectSymbol(')')
  return query
}
