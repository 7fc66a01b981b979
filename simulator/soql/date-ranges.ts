const UNITS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
type Unit = (typeof UNITS)[number]

/** `LAST_N_FISCAL_QUARTERS` taken apart. */
interface RangeName {
  /** `now` is that of TODAY and of all that begins with THIS. */
  direction: 'last' | 'now' | 'next' | 'ago'
  unit: Unit
  /** How many units, when the name says it and not the number after it. */
  fixed: number | null
}

const FIXED: Record<string, RangeName> = {
  YESTERDAY: { direction: 'last', unit: 'DAY', fixed: 1 },
  TODAY: { direction: 'now', unit: 'DAY', fixed: 1 },
  TOMORROW: { direction: 'next', unit: 'DAY', fixed: 1 },
  LAST_90_DAYS: { direction: 'last', unit: 'DAY', fixed: 90 },
  NEXT_90_DAYS: { direction: 'next', unit: 'DAY', fixed: 90 },
}

function rangeNames(): Map<string, RangeName> {
  const names = new Map(Object.entries(FIXED))
  for (const unit of UNITS) {
    // The fiscal year of the simulated organization is the calendar year.
    const spellings = unit === 'QUARTER' || unit === 'YEAR' ? [unit, `FISCAL_${unit}`] : [unit]
    for (const spelled of spellings) {
      names.set(`LAST_N_${spelled}S`, { direction: 'last', unit, fixed: null })
      names.set(`NEXT_N_${spelled}S`, { direction: 'next', unit, fixed: null })
      names.set(`N_${spelled}S_AGO`, { direction: 'ago', unit, fixed: null })
      if (unit === 'DAY') continue
      names.set(`LAST_${spelled}`, { direction: 'last', unit, fixed: 1 })
      names.set(`THIS_${spelled}`, { direction: 'now', unit, fixed: 1 })
      names.set(`NEXT_${spelled}`, { direction: 'next', unit, fixed: 1 })
    }
  }
  return names
}

const NAMES = rangeNames()

export const RANGE_NAMES: readonly string[] = [...NAMES.keys()]
export const isRangeName = (word: string) => (NAMES.get(word)?.fixed ?? null) !== null
export const takesCount = (word: string) => NAMES.get(word)?.fixed === null

const DAY = 86_400_000

function startOf(unit: Unit, now: Date): Date {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
  if (unit === 'YEAR') return new Date(Date.UTC(year, 0, 1))
  if (unit === 'QUARTER') return new Date(Date.UTC(year, month - (month % 3), 1))
  if (unit === 'MONTH') return new Date(Date.UTC(year, month, 1))
  return new Date(Date.UTC(year, month, unit === 'WEEK' ? day - now.getUTCDay() : day))
}

function move(date: Date, unit: Unit, by: number): Date {
  if (unit === 'DAY' || unit === 'WEEK') return new Date(date.getTime() + by * (unit === 'WEEK' ? 7 : 1) * DAY)
  const months = by * (unit === 'YEAR' ? 12 : unit === 'QUARTER' ? 3 : 1)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
}

/**
 * From when (inclusive) until when (exclusive) a date literal such as LAST_N_DAYS:7 reaches. Days begin at midnight UTC,
 * where Salesforce takes the time zone of the user. LAST_N_DAYS includes today, the larger units leave the present one out.
 */
export function dateRange(name: string, count: number, now = new Date()): { from: Date; until: Date } {
  const range = NAMES.get(name)
  if (!range) throw new Error(`There is no date literal ${name}`)
  const { direction, unit } = range
  const many = range.fixed ?? count
  const start = startOf(unit, now)
  const next = move(start, unit, 1)
  const withToday = unit === 'DAY' && name !== 'YESTERDAY'
  if (direction === 'last') return { from: move(start, unit, -many), until: withToday ? next : start }
  if (direction === 'next') return { from: next, until: move(next, unit, many) }
  if (direction === 'ago') return { from: move(start, unit, -many), until: move(next, unit, -many) }
  return { from: start, until: next }
}
