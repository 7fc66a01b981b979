import Link from 'next/link'
import { cn } from '@/components/ui/class-names'
import { listAddress, type ListParams } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'

const CHIPS = [
  { status: undefined, count: 'all', label: 'All' },
  { status: 'not_checked', count: 'not_checked', label: 'Not checked' },
  { status: 'not_actioned', count: 'not_actioned', label: 'Not actioned' },
  { status: 'lead', count: 'lead', label: 'Leads' },
  { status: 'matched', count: 'matched', label: 'Matched' },
] as const

type Props = { params: ListParams; counts: Record<(typeof CHIPS)[number]['count'], number> }

export function StatusChips({ params, counts }: Props) {
  return (
    <nav aria-label="CRM status" className="-mx-4 flex gap-1 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
      {CHIPS.map(({ status, count, label }) => {
        const here = params.status === status
        return (
          <Link
            key={label}
            href={listAddress(routes.leads, params, { status })}
            scroll={false}
            aria-current={here ? 'true' : undefined}
            className={cn(
              'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-table text-muted hover:bg-sunken hover:text-ink max-lg:h-11',
              here && 'bg-sunken font-medium text-ink',
            )}
          >
            {label}
            <span className="figures">{counts[count]}</span>
          </Link>
        )
      })}
    </nav>
  )
}
