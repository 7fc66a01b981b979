import { Cursor } from '../soql/cursor'
import type { Query } from '../soql/ast'
import { separated } from '../soql/separated'
import { type FieldGroup, findGroup } from './field-group'
import { parseReturning } from './parse-returning'
import { type Term, parseTerm } from './parse-term'
import { parseWith } from './parse-with'
import { type TermToken, readTerm } from './read-term'
import { requireLength } from './require-length'
import { asSearchError, malformedSearch, searchError } from './search-error'

export interface Search {
  text: string
  term: Term
  group: FieldGroup
  /** Empty: every object that can be searched, by Id. */
  returning: Query[]
  limit: number
  /** The labels of the fields are asked for. */
  withLabels: boolean
}

/** The most records one search brings. */
export const MOST = 2000
const MOST_WITH_OPERATORS = 4_000
const MOST_CHARACTERS = 10_000

const startOf = (text: string, from: number) => from + (text.slice(from).length - text.slice(from).trimStart().length)

/** Reads `FIND {term} IN NAME FIELDS RETURNING Account(Id, Name LIMIT 5) LIMIT 20`. */
export function parseSearch(text: string): Search {
  const lead = startOf(text, 0)
  const open = startOf(text, lead + 'FIND'.length)
  if (text.slice(lead, lead + 'FIND'.length).toUpperCase() !== 'FIND' || text[open] !== '{') {
    throw malformedSearch('No search term found. The search term must be enclosed in braces.')
  }
  const { tokens, end } = readTerm(text, open)
  const written = text.slice(open + 1, end - 1)
  requireLength(written)
  const term = limitTerm(written, tokens)
  try {
    return { text, term, ...parseClauses(new Cursor(text, end)) }
  } catch (error) {
    throw asSearchError(error)
  }
}

/** A long term loses its operators, a very long one finds nothing. */
function limitTerm(written: string, tokens: TermToken[]): Term {
  if (written.length > MOST_CHARACTERS) return { kind: 'words', words: [] }
  if (written.length <= MOST_WITH_OPERATORS) return parseTerm(tokens)
  return parseTerm(tokens.filter(token => token.kind === 'text'))
}

function parseClauses(cursor: Cursor): Pick<Search, 'group' | 'returning' | 'limit' | 'withLabels'> {
  const group = cursor.takeWords('IN') ? parseGroup(cursor) : 'ALL'
  const returning = cursor.takeWords('RETURNING') ? separated(cursor, parseReturning) : []
  let withLabels = false
  while (cursor.takeWords('WITH')) withLabels = parseWith(cursor) || withLabels
  const limit = cursor.takeWords('LIMIT') ? cursor.expectWholeNumber() : MOST
  if (cursor.takeWords('UPDATE')) {
    do if (!cursor.takeWords('TRACKING') && !cursor.takeWords('VIEWSTAT')) throw cursor.unexpected()
    while (cursor.takeSymbol(','))
  }
  if (cursor.peek().kind !== 'end') throw cursor.unexpected()
  return { group, returning, limit: Math.min(limit, MOST), withLabels }
}

/** `IN NAME FIELDS`: of these words the error is one of the search, and not of SOQL's reader. */
function parseGroup(cursor: Cursor): FieldGroup {
  const group = findGroup(cursor.peek().text)
  if (!group) throw badToken(cursor)
  cursor.next()
  if (!cursor.takeWords('FIELDS')) throw badToken(cursor)
  return group
}

function badToken(cursor: Cursor) {
  const token = cursor.peek()
  if (token.kind === 'end') return cursor.unexpected()
  return searchError(cursor.text, token.at, `Malformed search token: ${token.text}`)
}
