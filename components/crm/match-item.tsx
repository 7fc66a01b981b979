import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { ConfidenceBadge } from './confidence-badge'
import { MarkedName } from './marked-name'
import { OpenInSalesforce } from './open-in-salesforce'
import type { PanelLead } from './panel-lead'
import { RecordFacts } from './record-facts'
import { companyOf, fullNameOf, recordOf, type RecordMatch } from './record-match'
import { rejecting, type Busy } from './use-panel'

type Props = {
  lead: PanelLead
  match: RecordMatch
  busy: Busy
  onAssociate: (recordId: string) => void
  onReject: (match: RecordMatch) => void
  /** It has just come back by *Undo*, whose focus it takes over. */
  restored: boolean
}

/** One Salesforce Account or open Salesforce Lead, why it may be the company, and what can be done with it. */
export function MatchItem({ lead, match, busy, onAssociate, onReject, restored }: Props) {
  const { id, url } = recordOf(match)
  const name = fullNameOf(match)
  return (
    <li className="py-4">
      <div className="flex items-start justify-between gap-3">
        <h5 className="min-w-0 font-medium break-words">
          <MarkedName name={companyOf(match)} like={lead.name} />
        </h5>
        <ConfidenceBadge confidence={match.confidence} />
      </div>
      <p className="text-table">
        {match.reasons.map((reason, i) => (
          <span key={reason.text} className={cn(reason.conflict && 'text-muted')}>
            {i > 0 && ' · '}
            {reason.text}
          </span>
        ))}
      </p>
      <RecordFacts match={match} />
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          look="primary"
          size="sm"
          className="max-w-full min-w-0"
          busy={busy === id}
          disabled={busy !== null && busy !== id}
          onClick={() => onAssociate(id)}
        >
          {'lead' in match ? 'Use this Lead' : 'Associate'}
          <span className="sr-only">
            {'lead' in match ? ' of ' : ' with '}
            {name}
          </span>
        </Button>
        <OpenInSalesforce url={url} name={name} />
        <Button
          look="quiet"
          size="sm"
          className="ml-auto text-muted max-sm:-ml-3"
          autoFocus={restored}
          busy={busy === rejecting(id)}
          disabled={busy !== null && busy !== rejecting(id)}
          onClick={() => onReject(match)}
        >
          Not the same company <span className="sr-only">({name})</span>
        </Button>
      </div>
    </li>
  )
}
