import { cn } from '@/components/ui/class-names'
import type { CrmStatus } from '@/lib/crm/status'
import { statusLook } from './status-look'

/** The status for people who may only read: the same words and icon, and nothing to press. */
export function CrmStatusMark({ status }: { status: CrmStatus }) {
  const { icon: Icon, label, mark } = statusLook(status)
  return (
    <span className="inline-flex max-w-full items-center gap-2 text-table">
      <Icon aria-hidden className={cn('size-4 shrink-0', mark)} />
      <span className="truncate">
        {status.kind === 'matched' && <span className="sr-only">Matched with </span>}
        {status.kind === 'not_checked' ? 'Not checked' : label}
      </span>
    </span>
  )
}
