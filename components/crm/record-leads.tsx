import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { inputLook } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { RelativeTime } from '@/components/ui/times'
import type { CrmObject } from '@/lib/crm/provider'
import type { LeadOfRecord } from '@/lib/crm/refresh/resolve-record'
import { placeOf } from '@/lib/leads/place'
import { routes } from '@/lib/routes'

/** `name`: what the record is called over there, where the link says so. */
type Props = { object: CrmObject; leads: LeadOfRecord[]; name: string }

/** For a Salesforce record that several company leads stand for, or none. */
export function RecordLeads({ object, leads, name }: Props) {
  if (leads.length === 0) return <NoneLinked object={object} name={name} />
  return (
    <>
      <PageHead title={name || `One Salesforce ${object}, ${leads.length} company leads`}>
        {leads.length} company leads are linked to this Salesforce {object}. The last active comes first.
      </PageHead>
      <ul className="max-w-2xl divide-y border-y">
        {leads.map(lead => (
          <li key={lead.id} className="flex items-baseline justify-between gap-4 py-3">
            <div className="min-w-0">
              <Link
                href={routes.lead(lead.id)}
                className="inline-flex min-h-6 items-center font-medium break-words text-accent underline-offset-2 hover:underline"
              >
                {lead.name}
              </Link>
              <p className="text-table text-muted">{[lead.domain, placeOf(lead)].filter(Boolean).join(' · ') || '—'}</p>
            </div>
            <p className="shrink-0 text-table text-muted">
              Last visit <RelativeTime at={lead.lastSeenAt} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function NoneLinked({ object, name }: Omit<Props, 'leads'>) {
  return (
    <>
      <PageHead title={`No company lead is linked to this Salesforce ${object}`}>
        The company may still have visited. Look for it here, open its page and press its CRM button; from then on this
        address leads straight to it.
      </PageHead>
      <form role="search" action={routes.leads} className="flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          aria-label="Search company leads"
          placeholder="Company or domain"
          defaultValue={name}
          maxLength={200}
          className={inputLook}
        />
        <Button type="submit" look="primary">
          Search company leads
        </Button>
      </form>
    </>
  )
}
