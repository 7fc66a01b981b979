import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import type { LeadPageData } from '@/lib/leads/lead-page'
import { placeOf } from '@/lib/leads/place'

type Lead = Pick<LeadPageData['lead'], 'name' | 'domain' | 'city' | 'country' | 'industry'>

/** Who a company is. */
export function LeadHead({ lead, aside }: { lead: Lead; aside?: ReactNode }) {
  return (
    <PageHead title={lead.name} aside={aside}>
      {[lead.domain, placeOf(lead), lead.industry].filter(Boolean).join(' · ')}
    </PageHead>
  )
}
