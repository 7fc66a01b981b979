import type { Connection } from 'jsforce'
import { z } from 'zod'
import { queryAnswer } from './wire'

export async function runQuery<T extends z.ZodType>(connection: Connection, soql: string, record: T) {
  return queryAnswer(record).parse(await connection.query(soql, { autoFetch: false })).records
}
