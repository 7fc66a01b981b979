import type { Query } from './ast'
import type { Cursor } from './cursor'
import { emptyQuery } from './empty-query'
import { parseCondition } from './parse-condition'
import { parseFrom } from './parse-from'
import { parseScope } from './parse-scope'
import { parseSelectItem } from './parse-select'
import { separated } from './separated'

/** `SELECT AccountId FROM Contact WHERE …`: the query of an IN has no clauses besides these. */
export function parseSemiJoin(cursor: Cursor): Query {
  cursor.expectWord('SELECT')
  const select = separated(cursor, parseSelectItem)
  cursor.expectWord('FROM')
  const query = { ...emptyQuery(parseFrom(cursor)), select }
  if (cursor.takeWords('USING', 'SCOPE')) query.scope = parseScope(cursor)
  if (cursor.takeWords('WHERE')) query.where = parseCondition(cursor)
  if (cursor.peek().kind === 'word') throw cursor.missing()
  return query
}
