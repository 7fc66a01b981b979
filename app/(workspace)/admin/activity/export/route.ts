import { ACTIVITY_COLUMNS, activityRows } from '@/lib/activity/activity-page'
import { readActivityParams } from '@/lib/activity/activity-params'
import { requireRole } from '@/lib/auth/session'
import { csvDownload, toCsv } from '@/lib/csv'

/** What the log shows under the same address, all pages of it. */
export async function GET(request: Request) {
  const user = await requireRole('admin')
  const params = readActivityParams(Object.fromEntries(new URL(request.url).searchParams))
  return csvDownload('activity.csv', toCsv(ACTIVITY_COLUMNS, await activityRows(user.accountId, params)))
}
