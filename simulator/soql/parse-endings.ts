import type { Query } from './ast'
import type { Cursor } from './cursor'
import { parseLiteral } from './parse-literal'
import { malformedQuery } from './query-error'

const MARKS = { VIEW: 'viewed', REFERENCE: 'referenced' } as const

/** What may stand at the end: FOR VIEW, FOR REFERENCE, FOR UPDATE, UPDATE TRACKING, UPDATE VIEWSTAT, ALL ROWS, SET OPTIONS. */
export function parseEndings(cursor: Cursor, query: Query) {
  while (cursor.takeWords('FOR')) {
    do parseFor(cursor, query)
    while (cursor.takeSymbol(','))
  }
  if (cursor.takeWords('UPDATE')) {
    do if (!cursor.takeWords('TRACKING') && !cursor.takeWords('VIEWSTAT')) throw cursor.unexpected()
    while (cursor.takeSymbol(','))
  }
  if (cursor.takeWords('ALL')) {
    cursor.expectWord('ROWS')
    query.allRows = true
  }
  if (cursor.takeWords('SET')) skipOptions(cursor)
}

/** `SET OPTIONS (honorEmptyStrings = true)`: nothing of it matters to this organization. */
function skipOptions(cursor: Cursor) {
  cursor.expectWord('OPTIONS')
  cursor.expectSymbol('(')
  do {
    const name = cursor.expectIdentifier()
    cursor.expectSymbol('=')
    parseLiteral(cursor, name.at)
  } while (cursor.takeSymbol(','))
  cursor.expectSymbol(')')
}

function parseFor(cursor: Cursor, query: Query) {
  const word = cursor.peek().text.toUpperCase()
  if (word === 'VIEW' || word === 'REFERENCE') query.marks.push(MARKS[word])
  else if (word !== 'UPDATE') throw cursor.unexpected()
  else if (query.orderBy.length > 0) {
    throw malformedQuery('Explicit ORDER BY not allowed when locking rows (Id order is implied)')
  } else if (query.offset !== null) {
    throw malformedQuery('FOR UPDATE cannot be used in conjunction with the OFFSET clause')
  }
  cursor.next()
}
