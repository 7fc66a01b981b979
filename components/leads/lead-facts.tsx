import type { ReactNode } from 'react'
import { LocalDate, RelativeTime } from '@/components/ui/times'
import type { LeadPageData } from '@/lib/leads/lead-page'

type Lead = Pick<LeadPageData['lead'], 'visits' | 'pageViews' | 'firstSeenAt' | 'lastSeenAt' | 'source'>

export function LeadFacts({ lead }: { lead: Lead }) {
  const seen = lead.visits > 0
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y py-4 sm:grid-cols-3 xl:grid-cols-5">
      <Fact term="Visits">{lead.visits}</Fact>
      <Fact term="Pages">{lead.pageViews}</Fact>
      <Fact term="First seen">{seen ? <LocalDate at={lead.firstSeenAt} /> : '—'}</Fact>
      <Fact term="Last seen">{seen ? <RelativeTime at={lead.lastSeenAt} /> : '—'}</Fact>
      <Fact term="First source">{lead.source ?? '—'}</Fact>
    </dl>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="text-xs text-muted">{term}</dt>
    <dd className="figures text-lg font-medium">{children}</dd>
  </div>
)
