import { requireRole } from '@/lib/auth/session'
import { FAILURE_COLUMNS, failureRows } from '@/lib/crm/health/health'
import { csvDownload, toCsv } from '@/lib/csv'

export async function GET() {
  const user = await requireRole('admin')
  return csvDownload('salesforce-failures.csv', toCsv(FAILURE_COLUMNS, await failureRows(user.accountId)))
}
