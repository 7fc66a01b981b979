import { listAffected, listCauses } from '@/db/queries/crm-causes'
import { listFailures } from '@/db/queries/crm-failures'
import { listJobs } from '@/db/queries/crm-jobs'
import { getSettings } from '@/db/queries/crm-settings'
import { getOrgUsage, listUsage } from '@/db/queries/crm-usage'
import { ROWS_READ } from '@/lib/csv'
import { lastDays } from '@/lib/leads/list-page'
import { connectionFacts } from '../connection/connection-facts'
import { CRM_ERROR_CODES, type CrmErrorCode } from '../errors'

const DAYS_SHOWN = 14
const CAUSES_SHOWN = 20
/** More are counted, exported and retried, but not named. */
const COMPANIES_SHOWN = 24

/** How the connection is doing; nothing before there is one. */
export async function crmHealth(accountId: string) {
  const facts = await connectionFacts(accountId)
  if (!facts) return null
  const { orgId } = facts
  const days = lastDays(DAYS_SHOWN, new Date())
  const [settings, usage, org, causes, jobs] = await Promise.all([
    getSettings(accountId, orgId),
    listUsage(accountId, orgId, days[0] ?? ''),
    getOrgUsage(accountId, orgId),
    listCauses(accountId, orgId, CAUSES_SHOWN),
    listJobs(accountId),
  ])
  const callsOn = new Map(usage.map(({ day, calls }) => [day, calls]))
  return {
    facts,
    cap: settings?.dailyCallCap ?? null,
    calls: days.map(day => ({ day, calls: callsOn.get(day) ?? 0 })),
    org,
    causes: await Promise.all(
      causes.map(async cause => ({
        ...cause,
        known: knownCode(cause.code),
        leads: cause.companies ? await listAffected(accountId, orgId, cause, COMPANIES_SHOWN) : [],
      })),
    ),
    jobs: jobs.filter(job => job.lastRunAt),
  }
}

export type Health = NonNullable<Awaited<ReturnType<typeof crmHealth>>>
export type ShownCause = Health['causes'][number]

/** What this version no longer knows was an answer nobody could read, too. */
const knownCode = (code: string): CrmErrorCode => CRM_ERROR_CODES.find(known => known === code) ?? 'unexpected_answer'

export const FAILURE_COLUMNS = [
  'Time (UTC)',
  'Doing',
  'Cause',
  'Salesforce said',
  'Company lead',
  'Company lead ID',
  'Who',
  'Settled (UTC)',
]

/** The failures of the last 30 days as the rows of a spreadsheet. */
export async function failureRows(accountId: string) {
  const facts = await connectionFacts(accountId)
  if (!facts) return []
  const rows = await listFailures(accountId, facts.orgId, ROWS_READ)
  return rows.map(row => [row.at, row.doing, row.code, row.said, row.leadName, row.leadId, row.userName, row.settledAt])
}
