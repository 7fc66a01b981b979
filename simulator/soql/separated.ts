import type { Cursor } from './cursor'

/** One or more, with commas between them. */
export function separated<T>(cursor: Cursor, parse: (cursor: Cursor) => T): T[] {
  const items = [parse(cursor)]
  while (cursor.takeSymbol(',')) items.push(parse(cursor))
  return items
}
