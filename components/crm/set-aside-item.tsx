import { Button } from '@/components/ui/button'
import { fullNameOf, recordOf, type RecordMatch } from './record-match'
import { rejecting, type Busy } from './use-panel'

type Props = { match: RecordMatch; busy: Busy; onRestore: (match: RecordMatch) => void; takesFocus?: boolean }

/** What is left of a match that is not the same company: its name, and the way back. */
export function SetAsideItem({ match, busy, onRestore, takesFocus }: Props) {
  const { id } = recordOf(match)
  const name = fullNameOf(match)
  return (
    <li className="flex items-center justify-between gap-3 py-2 text-table">
      <p className="min-w-0 break-words text-muted">
        <span className="font-medium">{name}</span> is not offered for this company any more.
      </p>
      <Button
        size="sm"
        autoFocus={takesFocus}
        busy={busy === rejecting(id)}
        disabled={busy !== null && busy !== rejecting(id)}
        onClick={() => onRestore(match)}
      >
        Undo <span className="sr-only">({name})</span>
      </Button>
    </li>
  )
}
