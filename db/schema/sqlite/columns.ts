import { integer } from 'drizzle-orm/sqlite-core'

/** UTC milliseconds. */
export const at = (name: string) => integer(name, { mode: 'timestamp_ms' })
export const count = (name: string) => integer(name).notNull().default(0)
