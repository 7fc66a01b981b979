import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** Text with `part` in it, taken literally. */
export const contains = (column: SQLWrapper, part: string): SQL =>
  sql`${column} like ${`%${part.replace(/[\\%_]/g, character => `\\${character}`)}%`} escape '\\'`
