import { Button } from '@/components/ui/button'
import type { CrmMatch } from '@/lib/crm/corrections'
import { rejecting, type Busy } from './use-panel'

type Props = { match: CrmMatch; busy: Busy; onRestore: (match: CrmMatch) => void; takesFocus?: boolean }

/** What is left of a match that is not the same company: its name, and the way back. */
export function SetAsideItem({ match: { account }, match, busy, onRestore, takesFocus }: Props) {
  return (
    <li className="flex items-center justify-between gap-3 py-2 text-table">
      <p className="min-w-0 break-words text-muted">
        <span className="font-medium">{account.name}</span> is not offered for this company any more.
      </p>
      <Button
        size="sm"
        autoFocus={takesFocus}
        busy={busy === rejecting(account.id)}
        disabled={busy !== null && busy !== rejecting(account.id)}
        onClick={() => onRestore(match)}
      >
        Undo <span className="sr-only">({account.name})</span>
      </Button>
    </li>
  )
}
