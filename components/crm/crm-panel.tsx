'use client'

import { useRouter } from 'next/navigation'
import { Sheet } from '@/components/ui/sheet'
import { isBroken, isLinked } from '@/lib/crm/status'
import { countryName, placeOf } from '@/lib/leads/place'
import { CreateLeadForm } from './create/create-lead-form'
import { FailureNotice } from './failure-notice'
import { LinkedRecord } from './linked-record'
import { MatchList } from './match-list'
import { MatchSkeleton } from './match-skeleton'
import { Outcome } from './outcome'
import { crmButtonId, type Passing } from './panel-context'
import type { PanelLead } from './panel-lead'
import { SearchBox } from './search-box'
import { usePanel, type CrmActions } from './use-panel'

type Props = {
  lead: PanelLead
  actions: CrmActions
  onPassing: (state: Passing) => void
  onNext?: () => void
  nextHref: string | null
  onClose: () => void
}

export function CrmPanel({ lead, actions, onPassing, onNext, nextHref, onClose }: Props) {
  const router = useRouter()
  const panel = usePanel(lead, actions, { onPassing, onChanged: () => router.refresh() })
  const { search, outcome, failure, busy } = panel
  const linked = isLinked(lead.status) ? lead.status : null
  const left = panel.found.groups.some(group => group.matches.some(match => match.place !== 'aside'))

  return (
    <Sheet
      open
      onClose={onClose}
      returnFocusTo={() => document.getElementById(crmButtonId(lead.id)) ?? document.getElementById('content')}
      title={lead.name}
      description={[lead.domain, placeOf(lead)].filter(Boolean).join(' · ') || 'No website or place known'}
    >
      <p role="status" className="sr-only">
        {panel.spoken}
      </p>
      {failure && !panel.failedToCreate && (
        <FailureNotice failure={failure} onRetry={panel.retry} takesFocus className="mb-4" />
      )}
      {outcome && <Outcome outcome={outcome} busy={busy} onUnlink={panel.unlink} onNext={onNext} nextHref={nextHref} />}
      {!outcome && linked && (
        <LinkedRecord
          status={linked}
          busy={busy}
          onUnlink={panel.unlink}
          onRefresh={panel.refresh}
          onAssociate={panel.associate}
          onNext={onNext}
          nextHref={nextHref}
        />
      )}
      {(outcome ? outcome.kind === 'unlinked' : !linked || isBroken(linked)) && (
        <div className={outcome || linked ? 'mt-6 space-y-5' : 'space-y-5'}>
          <SearchBox value={lead.name} searching={search.state === 'searching'} onSearch={panel.searchFor} />
          {search.state === 'searching' && <MatchSkeleton />}
          {search.state === 'answered' && (
            <MatchList
              lead={{ ...lead, country: lead.country && countryName(lead.country) }}
              found={panel.found}
              more={search.more}
              busy={busy}
              onAssociate={panel.associate}
              onReject={panel.reject}
              onRestore={panel.restore}
            />
          )}
          <CreateLeadForm
            open={panel.mayCreate}
            matches={panel.sawExact ? 'exact' : left ? 'some' : 'none'}
            busy={busy}
            failure={panel.failedToCreate ? failure : null}
            readForm={refused => actions.form({ leadId: lead.id, refused })}
            onCreate={panel.create}
            onUse={panel.associate}
          />
        </div>
      )}
    </Sheet>
  )
}
