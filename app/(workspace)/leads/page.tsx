import type { Metadata } from 'next'
import { ConnectionNotice } from '@/components/crm/connection-notice'
import { CrmPanelProvider } from '@/components/crm/panel-context'
import { toPanelLead } from '@/components/crm/panel-lead'
import { BulkProvider } from '@/components/leads/bulk-context'
import { EmptyList } from '@/components/leads/empty-list'
import { FilterForm } from '@/components/leads/filter-form'
import { LeadTable } from '@/components/leads/lead-table'
import { Pager } from '@/components/leads/pager'
import { StatusChips } from '@/components/leads/status-chips'
import { PageHead } from '@/components/ui/page-head'
import { mayAct } from '@/lib/auth/roles'
import { requireUser } from '@/lib/auth/session'
import { leadListPage } from '@/lib/leads/list-page'
import { listAddress, readListParams } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'
import { checkLeadsAction } from './actions'
import { crmActions } from './crm-actions'

export const metadata: Metadata = { title: 'Company leads' }

export default async function LeadsPage({ searchParams }: PageProps<'/leads'>) {
  const user = await requireUser()
  const params = readListParams(await searchParams)
  const { leads, counts, countries, connection, pages } = await leadListPage(user.accountId, params)
  const crm = !connection ? 'none' : mayAct(user.role, 'rep') ? 'button' : 'status'
  return (
    <>
      <PageHead title="Company leads" aside={<FilterForm params={params} countries={countries} />} />
      <ConnectionNotice connection={connection} role={user.role} />
      <StatusChips params={params} counts={counts} />
      <CrmPanelProvider
        leads={leads.map(toPanelLead)}
        actions={crmActions}
        nextHref={params.page < pages ? listAddress(routes.leads, params, { page: params.page + 1 }) : null}
      >
        <BulkProvider leads={leads.map(({ id, status }) => ({ id, status }))} check={checkLeadsAction}>
          {leads.length === 0 ? <EmptyList params={params} /> : <LeadTable leads={leads} crm={crm} />}
        </BulkProvider>
      </CrmPanelProvider>
      <Pager params={params} pages={pages} />
    </>
  )
}
