import { RelativeTime } from '@/components/ui/times'
import type { LeadPageData } from '@/lib/leads/lead-page'
import { CrmButton } from './crm-button'
import { CrmStatusMark } from './crm-status-mark'
import { toPanelLead } from './panel-lead'

type Props = { lead: LeadPageData['lead']; history: LeadPageData['history']; connected: boolean; mayAct: boolean }

export function CrmCard({ lead, history, connected, mayAct }: Props) {
  return (
    <section aria-labelledby="crm-title" className="rounded-md border bg-surface p-4">
      <h2 id="crm-title" className="pb-3 font-semibold">
        CRM
      </h2>
      {!connected && <p className="text-muted">No CRM is connected.</p>}
      {connected && (mayAct ? <CrmButton lead={toPanelLead(lead)} /> : <CrmStatusMark status={lead.status} />)}
      {history.length > 0 && (
        <ol className="mt-4 space-y-2 border-t pt-3 text-table">
          {history.map(entry => (
            <li key={entry.id} className="flex justify-between gap-3">
              <span className="min-w-0 break-words">{sentence(entry)}</span>
              <RelativeTime at={entry.at} className="shrink-0 text-muted" />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const VERBS: Record<string, string> = {
  checked: 'checked',
  associated: 'associated with',
  lead_created: 'created a Salesforce Lead:',
  lead_adopted: 'created a Salesforce Lead (found again after a lost answer):',
  unlinked: 'un-linked',
  match_rejected: 'said a match is not the same company',
  match_restored: 'took back that a match is not the same company',
}

const sentence = ({ userName, action, recordName }: LeadPageData['history'][number]) =>
  [userName, VERBS[action] ?? action, recordName].filter(Boolean).join(' ')
