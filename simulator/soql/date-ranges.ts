const SIMPLE = [
  'TODAY',
  'YESTERDAY',
  'TOMORROW',
  'LAST_WEEK',
  'THIS_WEEK',
  'NEXT_WEEK',
  'LAST_MONTH',
  'THIS_MONTH',
  'NEXT_MONTH',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  'LAST_QUARTER',
  'THIS_QUARTER',
  'NEXT_QUARTER',
  'LAST_YEAR',
  'THIS_YEAR',
  'NEXT_YEAR',
]
const COUNTED = [
  'LAST_N_DAYS',
  'NEXT_N_DAYS',
  'N_DAYS_AGO',
  'LAST_N_WEEKS',
  'NEXT_N_WEEKS',
  'LAST_N_MONTHS',
  'NEXT_N_MONTHS',
  'LAST_N_QUARTERS',
  'NEXT_N_QUARTERS',
  'LAST_N_YEARS',
  'NEXT_N_YEARS',
]

export const isRangeName = (word: string) => SIMPLE.includes(word)
export const takesCount = (word: string) => COUNTED.includes(word)

const DAY = 86_400_000
type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

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

/** From when (inclusive) until when (exclusive) a date literal such as LAST_N_DAYS:7 reaches, in UTC. */
export function dateRange(name: string, count: number, now = new Date()): { from: Date; until: Date } {
  const today = startOf('DAY', now)
  const days = (from: number, until: number) => ({ from: move(today, 'DAY', from), until: move(today, 'DAY', until) })
  if (name === 'TODAY') return days(0, 1)
  if (name === 'YESTERDAY') return days(-1, 0)
  if (name === 'TOMORROW') return days(1, 2)
  if (name === 'LAST_90_DAYS') return days(-90, 1)
  if (name === 'NEXT_90_DAYS') return days(1, 91)
  if (name === 'LAST_N_DAYS') return days(-count, 1)
  if (name === 'NEXT_N_DAYS') return days(1, count + 1)
  if (name === 'N_DAYS_AGO') return days(-count, 1 - count)
  const words = name.split('_')
  const unit = (words.at(-1) ?? 'DAY').replace(/S$/, '') as Unit
  const start = startOf(unit, now)
  const many = words.length === 3 ? count : 1
  if (words[0] === 'THIS') return { from: start, until: move(start, unit, 1) }
  if (words[0] === 'LAST') return { from: move(start, unit, -many), until: start }
  return { from: move(start, unit, 1), until: move(start, unit, 1 + many) }
}
