import type { Query } from '../soql/ast'
import type { Cursor } from '../soql/cursor'
import { emptyQuery } from '../soql/empty-query'
import { parseCondition } from '../soql/parse-condition'
import { parseOrdering } from '../soql/parse-query'
import { parseSelectItem } from '../soql/parse-select'
import { separated } from '../soql/separated'
import { malformedSearch } from './search-error'

/** A query that brings the ids alone. */
export const queryOf = (name: string, at: number): Query => ({
  ...emptyQuery({ name, at, alias: null, aliases: [] }),
  select: [{ kind: 'operand', operand: { kind: 'field', path: { parts: ['Id'], at }, at }, alias: null }],
})

/** `Account(Name, toLabel(Rating) WHERE … USING ListView=Recent ORDER BY … LIMIT 5 OFFSET 2)`. */
export function parseReturning(cursor: Cursor): Query {
  const name = cursor.expectIdentifier()
  const query = queryOf(name.text, name.at)
  if (!cursor.takeSymbol('(')) return query
  query.select = separated(cursor, parseSelectItem)
  if (cursor.takeWords('USING')) skipListView(cursor)
  if (cursor.takeWords('WHERE')) query.where = parseCondition(cursor)
  if (cursor.takeWords('USING')) skipListView(cursor)
  if (cursor.takeWords('ORDER', 'BY')) query.orderBy = separated(cursor, parseOrdering)
  if (cursor.takeWords('LIMIT')) query.limit = cursor.expectWholeNumber()
  if (cursor.takeWords('OFFSET')) query.offset = cursor.expectWholeNumber()
  cursor.expectSymbol(')')
  return query
}

/** A list view narrows a search in the user interface; here it finds everything. */
function skipListView(cursor: Cursor) {
  cursor.expectWord('LISTVIEW')
  if (!cursor.takeSymbol('=')) throw malformedSearch('Invalid using expr')
  cursor.expectName()
}
