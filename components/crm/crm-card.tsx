import { RelativeTime } from '@/components/ui/times'
import { isLinked } from '@/lib/crm/status'
import type { LeadPageData } from '@/lib/leads/lead-page'
import { CrmButton } from './crm-button'
import { CrmStatusMark } from './crm-status-mark'
import { historySentence } from './history-sentence'
import { LinkAge } from './link-age'
import { toPanelLead } from './panel-lead'
import { RefreshStatus } from './refresh-status'
import { whatHappened } from './status-history'
import type { CrmActions } from './use-panel'

type Props = {
  lead: LeadPageData['lead']
  history: LeadPageData['history']
  connected: boolean
  mayAct: boolean
  refresh: CrmActions['refresh']
}

export function CrmCard({ lead, history, connected, mayAct, refresh }: Props) {
  const { status } = lead
  return (
    <section aria-labelledby="crm-title" className="rounded-md border bg-surface p-4">
      <h2 id="crm-title" className="pb-3 font-semibold">
        CRM
      </h2>
      {!connected && <p className="text-muted">No CRM is connected.</p>}
      {connected && (mayAct ? <CrmButton lead={toPanelLead(lead)} /> : <CrmStatusMark status={status} />)}
      {connected && status.kind === 'not_actioned' && (
        <p className="mt-2 text-table text-muted">
          Checked <RelativeTime at={status.checkedAt} /> by {status.checkedBy}
        </p>
      )}
      {connected && isLinked(status) && (
        <div className="mt-2 space-y-1 text-table">
          {status.state !== 'ok' && <p className="break-words">{whatHappened(status)}</p>}
          <LinkAge status={status} className="text-muted" />
          {mayAct && <RefreshStatus leadId={lead.id} refresh={refresh} />}
        </div>
      )}
      {history.length > 0 && (
        <ol className="mt-4 space-y-2 border-t pt-3 text-table">
          {history.map(entry => (
            <li key={entry.id} className="flex justify-between gap-3">
              <span className="min-w-0 break-words">{historySentence(entry)}</span>
              <RelativeTime at={entry.at} className="shrink-0 text-muted" />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
