import { countActivity, listActivity } from '@/db/queries/activity'
import { listUsers } from '@/db/queries/users'
import { ROWS_READ } from '../csv'
import { toActivityFilter } from './activity-filter'
import type { ActivityParams } from './activity-params'
import { activityWords } from './activity-words'

const PAGE_SIZE = 50

/** All that the activity log shows, in one read. */
export async function activityPage(accountId: string, params: ActivityParams) {
  const filter = toActivityFilter(params)
  const [rows, total, people] = await Promise.all([
    listActivity(accountId, filter, { limit: PAGE_SIZE, offset: (params.page - 1) * PAGE_SIZE }),
    countActivity(accountId, filter),
    listUsers(accountId),
  ])
  return {
    entries: rows.map(row => ({ ...row, words: activityWords(row) })),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    people: people.map(({ id, name }) => ({ id, name })),
  }
}

export type ActivityPageData = Awaited<ReturnType<typeof activityPage>>
export type ShownActivity = ActivityPageData['entries'][number]

/** The same selection, all pages of it, as the rows of a spreadsheet. */
export async function activityRows(accountId: string, params: ActivityParams) {
  const rows = await listActivity(accountId, toActivityFilter(params), { limit: ROWS_READ })
  return rows.map(row => [
    row.at,
    row.userName,
    activityWords(row),
    row.leadName,
    row.recordName,
    row.recordId,
    row.detail,
  ])
}

export const ACTIVITY_COLUMNS = [
  'Time (UTC)',
  'Who',
  'What',
  'Company lead',
  'Salesforce record',
  'Salesforce record ID',
  'Detail',
]
