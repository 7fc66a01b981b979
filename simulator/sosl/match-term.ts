import type { Database } from 'better-sqlite3'
import { quote, searchTable } from '../records/tables'
import type { FieldGroup } from './field-group'
import type { Term } from './parse-term'

const COLUMNS: Record<FieldGroup, string> = {
  ALL: '{name email phone other}',
  NAME: '{name}',
  EMAIL: '{email}',
  PHONE: '{phone}',
  SIDEBAR: '{name email phone}',
}

const isPattern = (word: string) => word.includes('?') || word.slice(0, -1).includes('*')
const phrase = (word: string) => (word.endsWith('*') ? `"${word.slice(0, -1)}" *` : `"${word}"`)

/** Words of the index that fit `a?me` or `a*e`; FTS5 itself knows only a star at the end. */
function expand(database: Database, table: string, word: string): string {
  const vocabulary = quote(`${table}#words`)
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${vocabulary} USING fts5vocab(main, ${quote(table)}, 'row')`)
  const found = database
    .prepare<[string], { term: string }>(`SELECT term FROM temp.${vocabulary} WHERE term GLOB ? LIMIT 500`)
    .all(word)
  return found.length === 0 ? '"\u0002"' : `(${found.map(({ term }) => `"${term}"`).join(' OR ')})`
}

function expression(database: Database, table: string, term: Term): string | null {
  if (term.kind === 'words') {
    if (term.words.length === 0) return null
    if (term.words.some(isPattern)) {
      return `(${term.words.map(word => (isPattern(word) ? expand(database, table, word) : phrase(word))).join(' AND ')})`
    }
    return term.words.map((word, index) => (index < term.words.length - 1 ? `"${word}"` : phrase(word))).join(' + ')
  }
  if (term.kind === 'but-not') {
    const part = expression(database, table, term.part)
    const without = expression(database, table, term.without)
    return part === null || without === null ? part : `(${part} NOT ${without})`
  }
  const parts = term.parts.map(part => expression(database, table, part)).filter(part => part !== null)
  if (parts.length === 0) return null
  return `(${parts.join(term.kind === 'and' ? ' AND ' : ' OR ')})`
}

/** Puts the records that fit into a table of their own, best first; false when nothing can fit. */
export function collectHits(database: Database, object: string, group: FieldGroup, term: Term): boolean {
  const table = searchTable(object)
  const match = expression(database, table, term)
  database.exec('CREATE TABLE IF NOT EXISTS temp.hits (position INTEGER PRIMARY KEY, rank REAL); DELETE FROM temp.hits')
  if (match === null) return false
  const filled = database
    .prepare(`INSERT INTO temp.hits SELECT rowid, rank FROM ${quote(table)} WHERE ${quote(table)} MATCH ?`)
    .run(`${COLUMNS[group]} : (${match})`)
  return filled.changes > 0
}
