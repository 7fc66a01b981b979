import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CrmCard } from '@/components/crm/crm-card'
import { CrmPanelProvider } from '@/components/crm/panel-context'
import { toPanelLead } from '@/components/crm/panel-lead'
import { LeadFacts } from '@/components/leads/lead-facts'
import { LeadHead } from '@/components/leads/lead-head'
import { VisitList } from '@/components/leads/visit-list'
import { WeekBars } from '@/components/leads/week-bars'
import { SharePart } from '@/components/share/share-part'
import { mayAct } from '@/lib/auth/roles'
import { requireUser } from '@/lib/auth/session'
import { leadPage, VISITS_STEP } from '@/lib/leads/lead-page'
import { visitsShown } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'
import { crmActions } from '../crm-actions'
import { makeShareLinkAction } from '../share-actions'

type Props = PageProps<'/leads/[leadId]'>

const readOnce = cache(leadPage)

const read = async ({ params, searchParams }: Props) => {
  const user = await requireUser()
  const shown = visitsShown((await searchParams).show, VISITS_STEP)
  const data = await readOnce(user.accountId, (await params).leadId, shown)
  return { user, shown, data }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).data?.lead.name ?? 'Not found' }
}

export default async function LeadPage(props: Props) {
  const { user, shown, data } = await read(props)
  const { lead, visits, weeks, history, nextId, connection } = data ?? notFound()
  const older = visits.length < lead.visits ? `${routes.lead(lead.id)}?show=${shown + VISITS_STEP}` : null
  return (
    <CrmPanelProvider leads={[toPanelLead(lead)]} actions={crmActions} nextHref={nextId && routes.lead(nextId)}>
      <LeadHead lead={lead} aside={<SharePart user={user} leadId={lead.id} make={makeShareLinkAction} />} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
        <div className="lg:col-start-2 lg:row-span-2">
          <CrmCard
            lead={lead}
            history={history}
            connected={connection !== null}
            mayAct={mayAct(user.role, 'rep')}
            refresh={crmActions.refresh}
          />
        </div>
        <div className="space-y-6 lg:col-start-1 lg:row-start-1">
          <LeadFacts lead={lead} />
          <WeekBars weeks={weeks} />
          <VisitList visits={visits} total={lead.visits} olderHref={older} />
        </div>
      </div>
    </CrmPanelProvider>
  )
}
