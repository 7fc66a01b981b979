import { ExternalLink } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import type { CrmMatch } from '@/lib/crm/corrections'
import { ConfidenceBadge } from './confidence-badge'
import { MarkedName } from './marked-name'
import type { PanelLead } from './panel-lead'
import { rejecting, type Busy } from './use-panel'

type Props = {
  lead: PanelLead
  match: CrmMatch
  busy: Busy
  onAssociate: (recordId: string) => void
  onReject: (match: CrmMatch) => void
  /** It has just come back by *Undo*, whose focus it takes over. */
  restored: boolean
}

/** One Salesforce Account with what a rep needs to choose: address, phone, owner. A missing fact is an em dash. */
export function MatchItem({ lead, match, busy, onAssociate, onReject, restored }: Props) {
  const { account, confidence, reasons } = match
  const address = [
    account.street,
    [account.postalCode, account.city].filter(Boolean).join(' '),
    account.state,
    account.country,
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <li className="py-4">
      <div className="flex items-start justify-between gap-3">
        <h4 className="min-w-0 font-medium break-words">
          <MarkedName name={account.name} like={lead.name} />
        </h4>
        <ConfidenceBadge confidence={confidence} />
      </div>
      <p className="text-table">
        {reasons.map((reason, i) => (
          <span key={reason.text} className={cn(reason.conflict && 'text-muted')}>
            {i > 0 && ' · '}
            {reason.text}
          </span>
        ))}
      </p>
      <dl className="mt-2 grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-table [&_dd]:break-words [&_dt]:text-muted">
        <dt>Address</dt>
        <dd>{address || '—'}</dd>
        <dt>Phone</dt>
        <dd className="figures">
          {account.phone ? (
            <a
              className="underline decoration-line-strong underline-offset-2"
              href={`tel:${account.phone.replace(/[^\d+]/g, '')}`}
            >
              {account.phone}
            </a>
          ) : (
            '—'
          )}
        </dd>
        <dt>Owner</dt>
        <dd>{account.owner ?? '—'}</dd>
        <dt>Website</dt>
        <dd>{account.website ?? '—'}</dd>
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          look="primary"
          size="sm"
          className="max-w-full min-w-0"
          busy={busy === account.id}
          disabled={busy !== null && busy !== account.id}
          onClick={() => onAssociate(account.id)}
        >
          Associate<span className="sr-only"> with {account.name}</span>
        </Button>
        <a
          href={account.url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1.5 text-table text-accent underline-offset-2 hover:underline"
        >
          Open in Salesforce
          <span className="sr-only">: {account.name} (new tab)</span>
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
        <Button
          look="quiet"
          size="sm"
          className="ml-auto text-muted max-sm:-ml-3"
          autoFocus={restored}
          busy={busy === rejecting(account.id)}
          disabled={busy !== null && busy !== rejecting(account.id)}
          onClick={() => onReject(match)}
        >
          Not the same company <span className="sr-only">({account.name})</span>
        </Button>
      </div>
    </li>
  )
}
