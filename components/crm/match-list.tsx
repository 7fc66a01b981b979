import type { CheckAnswer } from '@/lib/crm/check-lead'
import { MatchItem } from './match-item'
import type { PanelLead } from './panel-lead'
import { matchWords } from './status-look'
import type { Busy } from './use-panel'

type Props = CheckAnswer & { lead: PanelLead; busy: Busy; onAssociate: (crmAccountId: string) => void }

export function MatchList({ lead, matches, more, busy, onAssociate }: Props) {
  if (matches.length === 0)
    return (
      <section aria-label="Matches">
        <h3 className="font-medium">No match in Salesforce</h3>
        <p className="mt-1 text-muted">
          Salesforce answered, and no Salesforce Account is like this name. Try a shorter or another one above, or
          create a Salesforce Lead. The Salesforce user may also lack the right to see an Account.
        </p>
        {more && <TooMany />}
      </section>
    )
  return (
    <section aria-label="Matches">
      <h3 className="font-medium">{matchWords(matches.length)} in Salesforce, best first</h3>
      <ul className="mt-2 divide-y border-y">
        {matches.map(match => (
          <MatchItem key={match.account.id} lead={lead} match={match} busy={busy} onAssociate={onAssociate} />
        ))}
      </ul>
      {more && <TooMany />}
    </section>
  )
}

const TooMany = () => (
  <p className="mt-2 text-table text-muted">
    Salesforce holds more names like this. A longer name above narrows them down.
  </p>
)

/** In the shape of what comes, so that nothing jumps. */
export function MatchSkeleton() {
  return (
    <div aria-hidden className="divide-y border-y">
      {[0, 1, 2].map(i => (
        <div key={i} className="animate-pulse space-y-2 py-4">
          <div className="h-4 w-2/3 rounded bg-sunken" />
          <div className="h-3 w-1/3 rounded bg-sunken" />
          <div className="h-3 w-5/6 rounded bg-sunken" />
          <div className="h-8 w-40 rounded bg-sunken" />
        </div>
      ))}
    </div>
  )
}
