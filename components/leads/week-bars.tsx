import type { LeadPageData } from '@/lib/leads/lead-page'

const BAR = 24
const GAP = 6
const HEIGHT = 64
/** Room for the first and last label, which stand under the middle of their bars. */
const PAD = 12

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** Visits per week, oldest first, each bar with its number above it. */
export function WeekBars({ weeks }: { weeks: LeadPageData['weeks'] }) {
  const top = Math.max(1, ...weeks.map(week => week.visits))
  const width = weeks.length * (BAR + GAP) - GAP
  const spoken = weeks.map(week => `week of ${day.format(new Date(week.from))}: ${week.visits}`).join(', ')
  return (
    <figure>
      <figcaption className="pb-2 text-table font-medium">Visits per week</figcaption>
      <svg
        role="img"
        aria-label={`Visits per week. ${spoken}`}
        viewBox={`${-PAD} 0 ${width + 2 * PAD} ${HEIGHT + 32}`}
        className="w-full max-w-[420px]"
      >
        {weeks.map(({ from, visits }, i) => {
          const height = visits === 0 ? 1 : Math.max(3, (visits / top) * HEIGHT)
          const x = i * (BAR + GAP)
          const y = 16 + HEIGHT - height
          return (
            <g key={from}>
              <rect x={x} y={y} width={BAR} height={height} rx="2" className={visits ? 'fill-accent' : 'fill-line'} />
              {visits > 0 && (
                <text x={x + BAR / 2} y={y - 4} textAnchor="middle" className="figures fill-ink text-[10px]">
                  {visits}
                </text>
              )}
              {i % 4 === 0 && (
                <text x={x + BAR / 2} y={HEIGHT + 30} textAnchor="middle" className="fill-muted text-[10px]">
                  {day.format(new Date(from))}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
