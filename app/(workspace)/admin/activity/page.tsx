import type { Metadata } from 'next'
import { ActivityFilter } from '@/components/admin/activity/activity-filter'
import { ActivityTable } from '@/components/admin/activity/activity-table'
import { NoActivity } from '@/components/admin/activity/no-activity'
import { buttonLook } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { activityPage } from '@/lib/activity/activity-page'
import { activityAddress, readActivityParams } from '@/lib/activity/activity-params'
import { requireRole } from '@/lib/auth/session'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Activity' }

export default async function ActivityPage({ searchParams }: PageProps<'/admin/activity'>) {
  const user = await requireRole('admin')
  const params = readActivityParams(await searchParams)
  const { entries, total, pages, people } = await activityPage(user.accountId, params)
  const csv = (
    <a href={activityAddress(routes.adminActivityExport, params)} download className={buttonLook()}>
      Export CSV
    </a>
  )
  return (
    <>
      <PageHead title="Activity" aside={total > 0 && csv}>
        Who did what, here and in Salesforce.
      </PageHead>
      <ActivityFilter params={params} people={people} />
      <p role="status" className="figures pb-2 text-table text-muted">
        {total.toLocaleString('en')} {total === 1 ? 'entry' : 'entries'}
      </p>
      {entries.length === 0 ? <NoActivity params={params} /> : <ActivityTable entries={entries} />}
      <Pager page={params.page} pages={pages} to={page => activityAddress(routes.adminActivity, params, { page })} />
    </>
  )
}
