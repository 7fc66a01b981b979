import { RelativeTime } from '@/components/ui/times'
import type { LinkedStatus } from '@/lib/crm/status'
import { linkedWord } from './status-history'

/** Who linked it and when, when Salesforce last said so, and whose it is over there. */
export function LinkAge({ status, className }: { status: LinkedStatus; className?: string }) {
  return (
    <p className={className}>
      {linkedWord(status)} <RelativeTime at={status.linkedAt} /> by {status.linkedBy}
      {' · as of '}
      <RelativeTime at={status.refreshedAt} />
      {status.owner && ` · owner ${status.owner}`}
    </p>
  )
}
