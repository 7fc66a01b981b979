import type { Metadata } from 'next'
import { ConnectionSection } from '@/components/admin/connection/connection-section'
import { CrmContents } from '@/components/admin/crm-contents'
import { HealthSection } from '@/components/admin/health/health-section'
import { VisitTasksSection } from '@/components/admin/visit-tasks/visit-tasks-section'
import { WritingSummary } from '@/components/admin/writing/writing-summary'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/session'
import { connectionFacts } from '@/lib/crm/connection/connection-facts'
import { connectionActions } from './connection-actions'
import { healthActions } from './health/health-actions'
import { saveVisitTasksAction } from './visit-tasks/actions'

export const metadata: Metadata = { title: 'CRM' }

export default async function CrmPage({ searchParams }: PageProps<'/admin/crm'>) {
  const user = await requireRole('admin')
  const { back } = await searchParams
  const facts = await connectionFacts(user.accountId)
  return (
    <>
      <PageHead title="CRM">
        Connect Salesforce once for the whole account. From then on, every company lead has a CRM button.
      </PageHead>
      <div className="xl:grid xl:grid-cols-[minmax(0,56rem)_9rem] xl:justify-between">
        {facts && <CrmContents />}
        <div className="xl:col-start-1 xl:row-start-1">
          <ConnectionSection user={user} facts={facts} isBack={back === 'salesforce'} actions={connectionActions} />
          <WritingSummary accountId={user.accountId} />
          <VisitTasksSection accountId={user.accountId} save={saveVisitTasksAction} />
          <HealthSection accountId={user.accountId} actions={healthActions} />
        </div>
      </div>
    </>
  )
}
