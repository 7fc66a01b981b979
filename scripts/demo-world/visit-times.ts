import type { Random } from './random'

/** How a company comes to the site: how many visits, over which of the last days, and how much they lean towards now. */
export type Habit = { visits: [low: number, high: number]; days: [from: number, to: number]; lean: number }

export const DAYS = 60
export const LONGEST_VISIT_MS = 45 * 60_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Two runs of page views closer than this would be one visit. */
const APART_MS = 30 * 60_000
const WEEKEND = 0.07

/** [hour of the day over there, how many visits begin in it] */
const HOURS = [
  ...[
    [0, 1],
    [6, 2],
    [7, 5],
    [8, 9],
    [9, 15],
    [10, 18],
    [11, 15],
    [12, 7],
    [13, 11],
    [14, 16],
    [15, 14],
  ],
  ...[
    [16, 10],
    [17, 6],
    [18, 3],
    [19, 2],
    [20, 3],
    [21, 3],
    [22, 2],
  ],
] as [number, number][]

/**
 * When a company's visits begin, in order: in office hours over there, seldom at a weekend, over by now, each within one
 * UTC day (a visit is counted on one) and all well apart.
 */
export function visitTimes(random: Random, now: Date, hoursFromUtc: number, habit: Habit): number[] {
  const starts: number[] = []
  const wanted = random.between(...habit.visits)
  while (starts.length < wanted) {
    const start = someTime(random, now.getTime(), hoursFromUtc, habit)
    const isWithin = start > now.getTime() - habit.days[1] * DAY_MS && start + LONGEST_VISIT_MS < now.getTime()
    const isOneDay = dayOf(start) === dayOf(start + LONGEST_VISIT_MS)
    const isApart = starts.every(other => Math.abs(start - other) >= LONGEST_VISIT_MS + APART_MS)
    if (isWithin && isOneDay && isApart && (isWorkday(start, hoursFromUtc) || random.chance(WEEKEND)))
      starts.push(start)
  }
  return starts.sort((a, b) => a - b)
}

function someTime(random: Random, now: number, hoursFromUtc: number, { days: [from, to], lean }: Habit): number {
  const daysAgo = from + (to - from) * random.next() ** lean
  return atOfficeHour(random, now - daysAgo * DAY_MS, hoursFromUtc)
}

function isWorkday(moment: number, hoursFromUtc: number): boolean {
  const weekday = new Date(moment + hoursFromUtc * HOUR_MS).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Some office hour of the day that `moment` falls on over there. */
function atOfficeHour(random: Random, moment: number, hoursFromUtc: number): number {
  const midnight = Math.floor((moment + hoursFromUtc * HOUR_MS) / DAY_MS) * DAY_MS - hoursFromUtc * HOUR_MS
  return midnight + random.weighted(HOURS) * HOUR_MS + random.between(0, HOUR_MS - 1)
}

/** `YYYY-MM-DD`, UTC. */
export const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)
