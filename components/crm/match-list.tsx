import type { CrmMatch } from '@/lib/crm/corrections'
import { MatchItem } from './match-item'
import type { PanelLead } from './panel-lead'
import { SetAsideItem } from './set-aside-item'
import { matchWords } from './status-look'
import type { Busy } from './use-panel'
import type { SortedMatch } from './use-set-aside'

type Props = {
  lead: PanelLead
  matches: SortedMatch[]
  setAside: CrmMatch[]
  more: boolean
  busy: Busy
  onAssociate: (crmAccountId: string) => void
  onReject: (match: CrmMatch) => void
  onRestore: (match: CrmMatch) => void
}

export function MatchList({ lead, matches, setAside, more, busy, onAssociate, onReject, onRestore }: Props) {
  const count = matches.filter(match => match.place !== 'aside').length
  return (
    <section aria-label="Matches">
      <h3 className="font-medium">{heading(count, matches.length + setAside.length)}</h3>
      {matches.length === 0 && (
        <p className="mt-1 text-muted">
          Salesforce answered, and no {setAside.length > 0 && 'other '}Salesforce Account is like this name. Try a
          shorter or another one above, or create a Salesforce Lead. The Salesforce user may also lack the right to see
          an Account.
        </p>
      )}
      {matches.length > 0 && (
        <ul className="mt-2 divide-y border-y">
          {matches.map(match =>
            match.place === 'aside' ? (
              <SetAsideItem key={match.account.id} match={match} busy={busy} onRestore={onRestore} takesFocus />
            ) : (
              <MatchItem
                key={match.account.id}
                lead={lead}
                match={match}
                busy={busy}
                onAssociate={onAssociate}
                onReject={onReject}
                restored={match.place === 'restored'}
              />
            ),
          )}
        </ul>
      )}
      {more && <TooMany />}
      {setAside.length > 0 && (
        <details className="mt-3 text-table">
          <summary className="w-max min-h-6 rounded text-muted hover:text-ink">
            Not the same company ({setAside.length})
          </summary>
          <ul className="divide-y">
            {setAside.map(match => (
              <SetAsideItem key={match.account.id} match={match} busy={busy} onRestore={onRestore} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function heading(count: number, found: number): string {
  if (count === 0) return `No ${found > 0 ? 'other ' : ''}match in Salesforce`
  return `${matchWords(count)} in Salesforce${count > 1 ? ', best first' : ''}`
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
