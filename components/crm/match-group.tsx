import { MatchItem } from './match-item'
import type { PanelLead } from './panel-lead'
import { recordOf, type RecordMatch } from './record-match'
import { SetAsideItem } from './set-aside-item'
import type { Busy } from './use-panel'
import type { Sorted } from './use-set-aside'

export type MatchActions = {
  lead: PanelLead
  busy: Busy
  onAssociate: (recordId: string) => void
  onReject: (match: RecordMatch) => void
  onRestore: (match: RecordMatch) => void
}

type Props = MatchActions & { title: string; matches: Sorted<RecordMatch>[] }

/** The matches of one kind of record, best first. */
export function MatchGroup({ title, matches, lead, busy, onAssociate, onReject, onRestore }: Props) {
  return (
    <section aria-label={title} className="mt-3">
      <h4 className="text-table text-muted">{title}</h4>
      <ul className="mt-1 divide-y border-y">
        {matches.map(match =>
          match.place === 'aside' ? (
            <SetAsideItem key={recordOf(match).id} match={match} busy={busy} onRestore={onRestore} takesFocus />
          ) : (
            <MatchItem
              key={recordOf(match).id}
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
    </section>
  )
}
