import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { LeadFacts } from '@/components/leads/lead-facts'
import { LeadHead } from '@/components/leads/lead-head'
import { VisitList } from '@/components/leads/visit-list'
import { WeekBars } from '@/components/leads/week-bars'
import { ShareFrame } from '@/components/share/share-frame'
import { LocalDate } from '@/components/ui/times'
import { VISITS_STEP } from '@/lib/leads/lead-page'
import { visitsShown } from '@/lib/leads/list-params'
import { sharedLead } from '@/lib/share/shared-lead'

type Props = PageProps<'/share/[token]'>

const readOnce = cache(sharedLead)

const read = async ({ params, searchParams }: Props) => {
  const { token } = await params
  const shown = visitsShown((await searchParams).show, VISITS_STEP)
  return { shown, data: await readOnce(token, shown) }
}

/** The address holds the token: it is neither indexed nor told to another site. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  return {
    title: (await read(props)).data?.lead.name ?? 'Link not valid',
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}

export default async function SharePage(props: Props) {
  const { shown, data } = await read(props)
  const { lead, weeks, visits, expiresAt } = data ?? notFound()
  const older = visits.length < lead.visits ? `?show=${shown + VISITS_STEP}` : null
  return (
    <ShareFrame>
      <LeadHead lead={lead} />
      <div className="space-y-6">
        <LeadFacts lead={lead} />
        <WeekBars weeks={weeks} />
        <VisitList visits={visits} total={lead.visits} olderHref={older} />
        <p className="border-t pt-4 text-table text-muted">
          You see this page by a link that was shared with you. It works until <LocalDate at={expiresAt} />.
        </p>
      </div>
    </ShareFrame>
  )
}
