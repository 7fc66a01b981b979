import { redirect } from 'next/navigation'
import { RecordLeads } from '@/components/crm/record-leads'
import { requireUser } from '@/lib/auth/session'
import type { CrmObject } from '@/lib/crm/provider'
import { resolveRecord } from '@/lib/crm/refresh/resolve-record'
import { readListParams } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'

type Address = {
  params: Promise<{ recordId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The way from a Salesforce record to its company lead: straight there when it is one. */
export async function openRecord(object: CrmObject, { params, searchParams }: Address) {
  const user = await requireUser()
  const { recordId } = await params
  const leads = await resolveRecord(user.accountId, recordId)
  const [first, ...others] = leads
  if (first && others.length === 0) redirect(routes.lead(first.id))
  return <RecordLeads object={object} leads={leads} name={readListParams(await searchParams).q} />
}
