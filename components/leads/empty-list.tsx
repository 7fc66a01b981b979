import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { isNarrowed, type ListParams } from '@/lib/leads/list-params'
import { countryName } from '@/lib/leads/place'
import { routes } from '@/lib/routes'

const STATUS_WORDS = {
  not_checked: 'not checked',
  not_actioned: 'not actioned',
  lead: 'Salesforce Leads',
  matched: 'matched',
}

export function EmptyList({ params }: { params: ListParams }) {
  if (!isNarrowed(params))
    return (
      <div className="border-y py-12 text-center">
        <p className="font-medium">No company leads yet</p>
        <p className="mx-auto mt-1 max-w-prose text-muted">
          Companies that visit your website appear here. Until the tracker is installed, the operator can add companies
          with <code className="rounded bg-sunken px-1">npm run seed</code>, or show everything with sample data with{' '}
          <code className="rounded bg-sunken px-1">npm run demo</code>.
        </p>
      </div>
    )
  return (
    <div className="border-y py-12 text-center">
      <p className="font-medium">No company lead fits this filter</p>
      <p className="mt-1 text-muted">{describe(params).join(' · ')}</p>
      <Link href={routes.leads} className={buttonLook({ className: 'mt-4' })}>
        Clear
      </Link>
    </div>
  )
}

function describe({ status, q, country, path, from, to, page }: ListParams): string[] {
  return [
    status && `status: ${STATUS_WORDS[status]}`,
    q && `name or domain: “${q}”`,
    country && `country: ${countryName(country)}`,
    path && `visited page: ${path}`,
    from && `from ${from}`,
    to && `to ${to}`,
    page > 1 && `page ${page}`,
  ].flatMap(part => part || [])
}
