import { Notice } from '@/components/ui/notice'
import { MatchGroup, type MatchActions } from './match-group'
import type { FoundMatches } from './found-matches'
import { recordOf } from './record-match'
import { SetAsideItem } from './set-aside-item'
import { matchWords } from './status-look'

type Props = MatchActions & { found: FoundMatches; more: boolean }

/** What Salesforce has of the company: open Leads and Accounts, the surer kind first. */
export function MatchList({ found, more, ...actions }: Props) {
  const { groups, setAside, leadsUnknown } = found
  const matches = groups.flatMap(group => group.matches)
  const count = matches.filter(match => match.place !== 'aside').length
  return (
    <section aria-label="Matches">
      <h3 className="font-medium">{heading(count, matches.length + setAside.length)}</h3>
      {matches.length === 0 && (
        <p className="mt-1 text-muted">
          Salesforce answered, and no {setAside.length > 0 && 'other '}Salesforce Account
          {!leadsUnknown && ' or open Salesforce Lead'} is like this name. Try a shorter or another one above, or create
          a Salesforce Lead. The Salesforce user may also lack the right to see a record.
        </p>
      )}
      {leadsUnknown && (
        <Notice look="warn" title="Salesforce Leads were not looked at" className="mt-3">
          <p>
            The Salesforce user may not read Leads, so there may be one for this company already. An admin can see what
            is missing with Test connection under CRM.
          </p>
        </Notice>
      )}
      {groups.map(group => (
        <MatchGroup key={group.title} {...group} {...actions} />
      ))}
      {more && (
        <p className="mt-2 text-table text-muted">
          Salesforce holds more names like this. A longer name above narrows them down.
        </p>
      )}
      {setAside.length > 0 && (
        <details className="mt-3 text-table">
          <summary className="w-max min-h-6 rounded text-muted hover:text-ink">
            Not the same company ({setAside.length})
          </summary>
          <ul className="divide-y">
            {setAside.map(match => (
              <SetAsideItem key={recordOf(match).id} match={match} busy={actions.busy} onRestore={actions.onRestore} />
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
