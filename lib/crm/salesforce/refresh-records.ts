import { CrmError } from '../errors'
import { RECORDS_A_CALL, type CrmProvider } from '../provider'
import type { Calls } from './calls'
import { describe } from './describe'
import { seenColumns, seenRecord, toSeenRecords } from './seen-record'
import { soqlText } from './soql'
import { queryAnswer, SALESFORCE_ID } from './wire'

export function refreshRecords({ version, read }: Calls): Pick<CrmProvider, 'readRecords'> {
  return {
    readRecords: async (object, ids) => {
      if (ids.length > RECORDS_A_CALL) throw new Error(`At most ${RECORDS_A_CALL} records a call`)
      const asked = new Set(ids.filter(id => SALESFORCE_ID.test(id)))
      if (asked.size === 0) return new Map()
      return read(object, async (connection, { instanceUrl }) => {
        const { visible } = await describe(connection, version, object)
        const list = [...asked].map(soqlText).join(', ')
        const soql = `SELECT ${seenColumns(visible).join(', ')} FROM ${object} WHERE Id IN (${list})`
        const rows = whole(await connection.query(soql, { scanAll: true, autoFetch: false }), asked)
        const seen = rows.flatMap(row => toSeenRecords(object, row, instanceUrl))
        return new Map(seen.map(record => [record.id, record]))
      })
    },
  }
}

/** A row that is missing says something only in an answer that is whole, by its own account, and to what was asked. */
function whole(answer: unknown, asked: ReadonlySet<string>) {
  const { done, totalSize, records } = queryAnswer(seenRecord).parse(answer)
  const ids = new Set(records.map(record => record.Id))
  const ours = records.every(record => asked.has(record.Id))
  if (!done || totalSize !== records.length || ids.size !== records.length || !ours)
    throw new CrmError('unexpected_answer')
  return records
}
