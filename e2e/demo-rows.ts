import Database from 'better-sqlite3'
import path from 'node:path'
import { DATA_DIR } from './place'

const database = () => new Database(path.join(DATA_DIR, 'wow.db'), { readonly: true })

export function query<T>(sql: string, ...values: string[]): T[] {
  const db = database()
  try {
    return db.prepare(sql).all(...values) as T[]
  } finally {
    db.close()
  }
}

export const demoAccount = () =>
  query<{ id: string }>("select account_id id from users where email = 'admin@demo.example'")[0]?.id ?? ''
export const anyLead = () =>
  query<{ id: string }>('select id from leads where account_id = ? limit 1', demoAccount())[0]?.id ?? ''

/** The background jobs write here whenever their time has come; no request does. */
const CLOCKWORK = 'crm_jobs'

/** Every row of the demo's account, as text. */
export function everythingOfTheDemo(): string {
  const tables = query<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'",
  )
  return tables
    .filter(({ name }) => name !== CLOCKWORK)
    .map(({ name }) => {
      const column = name === 'accounts' ? 'id' : 'account_id'
      return `${name}: ${JSON.stringify(query(`select * from "${name}" where ${column} = ? order by rowid`, demoAccount()))}`
    })
    .join('\n')
}
