import { ChevronRight } from 'lucide-react'
import type { VisitWithClicks } from '@/db/queries/visits'

type Click = Pick<VisitWithClicks['clicks'][number], 'id' | 'at' | 'path' | 'title' | 'secondsOnPage'>

/** No more of a visit than its entry shows: it is sent to the browser. */
export type ShownVisit = Pick<
  VisitWithClicks,
  'id' | 'startedAt' | 'endedAt' | 'landingPath' | 'pageViews' | 'source' | 'campaign' | 'device' | 'country'
> & { clicks: Click[] }

type Props = { visit: ShownVisit; timeZone: string; open: boolean }

/** One visit: when, how long, where from; it opens to its clicks with the time on each page. */
export function VisitEntry({ visit, timeZone, open }: Props) {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  const facts = [
    visit.source ?? 'Direct',
    visit.campaign && `campaign “${visit.campaign}”`,
    visit.device,
    visit.country,
  ].filter(Boolean)
  return (
    <li>
      <details open={open} className="group">
        <summary className="flex min-h-12 list-none flex-wrap items-center gap-x-4 gap-y-0.5 py-2 hover:bg-sunken/60 [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90" />
          <time dateTime={visit.startedAt.toISOString()} className="w-12 font-medium" suppressHydrationWarning>
            {clock.format(visit.startedAt)}
          </time>
          <span className="min-w-40 flex-1 break-all">{visit.landingPath}</span>
          <span className="figures text-table text-muted">
            {visit.pageViews} {visit.pageViews === 1 ? 'page' : 'pages'} ·{' '}
            {duration((visit.endedAt.getTime() - visit.startedAt.getTime()) / 1000)}
          </span>
          <span className="basis-full pl-8 text-table text-muted">{facts.join(' · ')}</span>
        </summary>
        <ol className="border-l pb-3 pl-4 max-sm:ml-2 sm:ml-8">
          {visit.clicks.map(click => (
            <li key={click.id} className="flex gap-4 py-1 text-table">
              <time dateTime={click.at.toISOString()} className="w-12 shrink-0 text-muted" suppressHydrationWarning>
                {clock.format(click.at)}
              </time>
              <span className="min-w-0 flex-1">
                <span className="break-all">{click.path}</span>
                {click.title && <span className="block text-muted">{click.title}</span>}
              </span>
              <span className="figures shrink-0 text-muted">
                {click.secondsOnPage === null ? '—' : duration(click.secondsOnPage)}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}

/** "12 s", "3 min", "1 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
