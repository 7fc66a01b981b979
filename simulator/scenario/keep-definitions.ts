import type { Org } from '../org/org'

/** What an administrator has defined, in the order it was defined; it stays in the data file. */
export function keepDefinitions<T>(org: Org, table: 'custom_fields' | 'custom_objects') {
  const { database } = org.store
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (name TEXT PRIMARY KEY, definition TEXT NOT NULL)`)
  const insert = `INSERT INTO ${table} (name, definition) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition`
  return {
    all: (): T[] =>
      database
        .prepare<[], { definition: string }>(`SELECT definition FROM ${table} ORDER BY rowid`)
        .all()
        .map(row => JSON.parse(row.definition) as T),
    write: (name: string, definition: T) => void database.prepare(insert).run(name, JSON.stringify(definition)),
  }
}
