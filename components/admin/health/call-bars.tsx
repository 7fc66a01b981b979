import type { Health } from '@/lib/crm/health/health'

const BAR = 20
const GAP = 10
const HEIGHT = 48
/** Room for labels, which stand under the middle of their bars. */
const PAD = 14

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** Our API calls a UTC day, oldest first, each bar with its number above it. */
export function CallBars({ calls }: { calls: Health['calls'] }) {
  const top = Math.max(1, ...calls.map(one => one.calls))
  const width = calls.length * (BAR + GAP) - GAP
  const spoken = calls.map(one => `${day.format(new Date(one.day))}: ${one.calls}`).join(', ')
  return (
    <figure>
      <figcaption className="pb-2 text-table font-medium">Our calls a day, last {calls.length} days (UTC)</figcaption>
      <svg
        role="img"
        aria-label={`API calls made by WOW Analytics a day. ${spoken}`}
        viewBox={`${-PAD} 0 ${width + 2 * PAD} ${HEIGHT + 36}`}
        className="w-full max-w-[440px]"
      >
        {calls.map((one, i) => {
          const height = one.calls === 0 ? 1 : Math.max(3, (one.calls / top) * HEIGHT)
          const x = i * (BAR + GAP)
          const y = 16 + HEIGHT - height
          const labelled = i === calls.length - 1 || (i % 4 === 0 && i < calls.length - 3)
          return (
            <g key={one.day}>
              <rect
                x={x}
                y={y}
                width={BAR}
                height={height}
                rx="2"
                className={one.calls ? 'fill-accent' : 'fill-line'}
              />
              {one.calls > 0 && (
                <text x={x + BAR / 2} y={y - 4} textAnchor="middle" className="figures fill-ink text-[10px]">
                  {short.format(one.calls)}
                </text>
              )}
              {labelled && (
                <text x={x + BAR / 2} y={HEIGHT + 32} textAnchor="middle" className="fill-muted text-[10px]">
                  {i === calls.length - 1 ? 'Today' : day.format(new Date(one.day))}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
