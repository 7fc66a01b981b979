'use client'

import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { useTimeZone } from '@/components/ui/times'
import { VisitEntry, type ShownVisit } from './visit-entry'

type Props = { visits: ShownVisit[]; total: number; olderHref: string | null }

/** Every visit, newest first, grouped by the reader's day. */
export function VisitList({ visits, total, olderHref }: Props) {
  const timeZone = useTimeZone()
  const dayOf = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  const days: { label: string; visits: ShownVisit[] }[] = []
  for (const visit of visits) {
    const label = dayOf.format(visit.startedAt)
    const last = days.at(-1)
    if (last?.label === label) last.visits.push(visit)
    else days.push({ label, visits: [visit] })
  }
  return (
    <section aria-labelledby="visits-title">
      <h2 id="visits-title" className="text-lg font-semibold">
        Visits
      </h2>
      {total === 0 && <p className="mt-2 text-muted">No visit has been recorded for this company yet.</p>}
      {days.map(day => (
        <section key={day.label} className="pt-4">
          <h3 className="text-xs font-medium text-muted" suppressHydrationWarning>
            {day.label}
          </h3>
          <ul className="mt-1 divide-y border-y">
            {day.visits.map((visit, i) => (
              <VisitEntry key={visit.id} visit={visit} timeZone={timeZone} open={visit === visits[0] && i === 0} />
            ))}
          </ul>
        </section>
      ))}
      {olderHref && (
        <p className="no-print flex items-center gap-3 pt-4 text-table text-muted">
          <Link href={olderHref} scroll={false} className={buttonLook({ size: 'sm' })}>
            Load older
          </Link>
          <span className="figures">
            {visits.length} of {total} shown
          </span>
        </p>
      )}
    </section>
  )
}
