import type { Query } from './ast'
import type { Cursor } from './cursor'
import { parsePath } from './parse-operand'
import { malformedQuery } from './query-error'
import { isReserved } from './reserved-words'

function parseAlias(cursor: Cursor): string | null {
  const next = cursor.peek()
  const follows = cursor.takeWords('AS') || (next.kind === 'word' && !isReserved(next.text))
  return follows ? cursor.expectIdentifier().text : null
}

/** `Account`, `Account a`, `Contact c, c.Account a`, and `Account.Contacts` in a subquery. */
export function parseFrom(cursor: Cursor): Query['from'] {
  const { parts, at } = parsePath(cursor)
  const alias = parseAlias(cursor)
  const aliases: Query['from']['aliases'] = []
  while (cursor.takeSymbol(',')) {
    const path = parsePath(cursor)
    const name = parseAlias(cursor)
    if (path.parts.length === 1) throw secondObject(parts.join('.'))
    if (name === null) throw cursor.unexpected()
    aliases.push({ name, path: path.parts })
  }
  return { name: parts.join('.'), at, alias, aliases }
}

const secondObject = (first: string) =>
  malformedQuery(
    'A driving SObject type has already been set, all other entity types in the FROM clause must be relationships to the ' +
      `initial object.  The driving object is ${first}`,
  )
