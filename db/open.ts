import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { demanded, type Must, type Statement } from './must'
import { tables } from './schema/sqlite'

export type Query = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>
/**
 * What query files are written against. `transaction` and raw `execute` are left out on purpose: an async callback in a
 * transaction works on PostgreSQL and not on SQLite, while `atomic` means the same on both.
 */
export type Store = {
  q: Query
  t: typeof tables
  /**
   * Runs the statements in order, all or nothing, and returns each one's rows.
   * A statement wrapped in `must` that touches no row undoes everything; the answer is then `null`.
   */
  atomic(build: (q: Query) => (Statement | Must)[]): Promise<unknown[][] | null>
  /** A consistent copy of the whole database into `file`, while the app goes on working. */
  backup(file: string): Promise<void>
  close(): void
}

class NothingTouched extends Error {}

const run = (statement: Statement) => (statement.prepare().execute() as { sync(): unknown }).sync()

/** Opens the SQLite database in `file` (`:memory:` for tests) and, unless told not to, brings it to this version. */
export function openStore(file: string, options: { migrate: boolean } = { migrate: true }): Store {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const client = new Database(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = NORMAL')
  client.pragma('foreign_keys = ON')
  client.pragma('busy_timeout = 5000')
  const q = drizzle(client)
  if (options.migrate) migrate(q, { migrationsFolder: path.join(process.cwd(), 'db', 'migrations') })

  const runAll = client.transaction((list: (Statement | Must)[]) =>
    list.map(item => {
      const statement = demanded(item)
      const rows = rowsOf(run(statement ?? (item as Statement)))
      if (statement && rows.length === 0) throw new NothingTouched()
      return rows
    }),
  )
  return {
    q,
    t: tables,
    async atomic(build) {
      try {
        return runAll.immediate(build(q))
      } catch (error) {
        if (error instanceof NothingTouched) return null
        throw error
      }
    },
    backup: async target => void (await client.backup(target)),
    close: () => client.close(),
  }
}

const rowsOf = (result: unknown): unknown[] => (Array.isArray(result) ? result : [])
