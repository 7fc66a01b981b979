import { z } from 'zod'
import type { CrmObject, SeenRecord } from '../provider'
import { recordUrl } from './mapper'

const text = z.string().nullish()

const row = z.object({
  Name: text,
  Company: text,
  IsDeleted: z.boolean().nullish(),
  MasterRecordId: text,
  IsConverted: z.boolean().nullish(),
  ConvertedAccountId: text,
  Owner: z.object({ Name: text }).nullish(),
})
type Row = z.infer<typeof row>

export const seenRecord = row.extend({ Id: z.string(), MasterRecord: row.nullish(), ConvertedAccount: row.nullish() })

const COLUMNS = ['Name', 'Company', 'IsDeleted', 'MasterRecordId', 'IsConverted', 'ConvertedAccountId']
const OF_CONVERTED_ACCOUNT = ['Name', 'IsDeleted', 'MasterRecordId', 'Owner.Name']

/** With those of the records it points to, so that a merge or a conversion seldom costs another call. */
export function seenColumns(visible: ReadonlySet<string>): string[] {
  const own = COLUMNS.filter(column => visible.has(column))
  if (visible.has('OwnerId')) own.push('Owner.Name')
  return [
    'Id',
    ...own,
    ...(visible.has('MasterRecordId') ? own.map(column => `MasterRecord.${column}`) : []),
    ...(visible.has('ConvertedAccountId') ? OF_CONVERTED_ACCOUNT.map(column => `ConvertedAccount.${column}`) : []),
  ]
}

/** The record, and those it points to as far as Salesforce shows them: what it leaves out is not known, and not gone. */
export function toSeenRecords(object: CrmObject, record: z.infer<typeof seenRecord>, instanceUrl: string) {
  const { MasterRecordId: masterId, MasterRecord: master, ConvertedAccountId: accountId } = record
  const account = record.ConvertedAccount
  const toSeen = (of: CrmObject, id: string, row: Row): SeenRecord => ({
    object: of,
    id,
    name: row.Company || row.Name || '',
    url: recordUrl(instanceUrl, id),
    owner: row.Owner?.Name ?? null,
    deleted: row.IsDeleted ?? false,
    mergedInto: row.MasterRecordId ?? null,
    converted: row.IsConverted ?? false,
    convertedTo: row.ConvertedAccountId ?? null,
  })
  return [
    toSeen(object, record.Id, record),
    ...(masterId && master?.Name ? [toSeen(object, masterId, master)] : []),
    ...(accountId && account?.Name ? [toSeen('Account', accountId, account)] : []),
  ]
}
