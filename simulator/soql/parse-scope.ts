import type { Cursor } from './cursor'

const SCOPES = ['DELEGATED', 'EVERYTHING', 'MINE', 'MINE_AND_MY_GROUPS', 'MY_TERRITORY', 'MY_TEAM_TERRITORY', 'TEAM']

/** What USING SCOPE may name. */
export function parseScope(cursor: Cursor): string {
  const name = cursor.peek().text.toUpperCase()
  if (!SCOPES.includes(name)) throw cursor.unexpected()
  cursor.next()
  return name
}
