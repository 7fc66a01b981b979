const WIDTH = 96
const HEIGHT = 24

/** Page views a day as bars; the numbers are in the text for those who cannot see them. */
export function Sparkline({ values, label }: { values: number[]; label: string }) {
  const top = Math.max(1, ...values)
  const step = WIDTH / values.length
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="block"
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-line" />
      {values.map((value, i) =>
        value === 0 ? null : (
          <rect
            key={i}
            x={i * step + 0.4}
            width={step - 0.8}
            y={HEIGHT - Math.max(2, (value / top) * HEIGHT)}
            height={Math.max(2, (value / top) * HEIGHT)}
            className="fill-accent"
          />
        ),
      )}
    </svg>
  )
}
