import type { Metadata } from 'next'
import { ConnectionForm } from '@/components/admin/connection-form'
import { ConnectionState } from '@/components/admin/connection-state'
import { HealthSection } from '@/components/admin/health/health-section'
import { WritingSummary } from '@/components/admin/writing/writing-summary'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/session'
import { connectionFacts } from '@/lib/crm/connection-facts'
import { env } from '@/lib/env'
import { connectAction, disconnectAction, testConnectionAction } from './actions'
import { healthActions } from './health/health-actions'

export const metadata: Metadata = { title: 'CRM' }

export default async function CrmPage() {
  const user = await requireRole('admin')
  const facts = await connectionFacts(user.accountId)
  return (
    <>
      <PageHead title="CRM">
        Connect Salesforce once for the whole account. From then on, every company lead has a CRM button.
      </PageHead>
      {facts && <ConnectionState facts={facts} disconnect={disconnectAction} />}
      <ConnectionForm
        facts={facts}
        hasSimulator={Boolean(env().SALESFORCE_SIMULATOR_URL)}
        test={testConnectionAction}
        connect={connectAction}
      />
      <WritingSummary accountId={user.accountId} />
      <HealthSection accountId={user.accountId} actions={healthActions} />
    </>
  )
}
