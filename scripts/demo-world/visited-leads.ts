import { v7 as uuid } from 'uuid'
import { searchTextOf } from '@/db/queries/leads'
import type { VisitedLead } from '@/db/queries/seed-world'
import { countryOf } from './countries'
import { journey } from './journeys'
import { createRandom, type Random } from './random'
import { readCompanies, type Company } from './read-companies'
import { arrive, type Arrival } from './sources'
import { DAYS, dayOf, visitTimes, type Habit } from './visit-times'

const SEED = 60_120

/** How many companies have which habit; all the others have the last one. */
const HABITS: [companies: number, Habit][] = [
  [6, { visits: [22, 38], days: [0, DAYS], lean: 1.4 }],
  [6, { visits: [9, 16], days: [0, 14], lean: 1.2 }],
  [24, { visits: [5, 11], days: [0, DAYS], lean: 1.1 }],
  [14, { visits: [1, 4], days: [0, 6], lean: 1 }],
  [24, { visits: [1, 1], days: [1, DAYS], lean: 1 }],
  [Infinity, { visits: [2, 4], days: [0, DAYS], lean: 1 }],
]

const DEVICES = [
  ['desktop', 78],
  ['mobile', 17],
  ['tablet', 5],
] as const

/** The demo's company leads with all their visits; the same for the same moment. */
export function visitedLeads(now: Date): VisitedLead[] {
  const random = createRandom(SEED)
  return random.shuffled(readCompanies()).map((company, at) => visited(random, now, company, habitOf(at)))
}

function habitOf(at: number): Habit {
  let left = at
  for (const [companies, habit] of HABITS) if ((left -= companies) < 0) return habit
  throw new Error('The last habit is for all the others')
}

function visited(random: Random, now: Date, company: Company, habit: Habit): VisitedLead {
  const { name, domain, country, city, industry } = company
  const times = visitTimes(random, now, countryOf(country).hoursFromUtc, habit)
  const made = times.map((start, at) => makeVisit(random, start, arrive(random, at === 0), country))
  const visits = made.map(({ visit }) => visit)
  const [first] = visits
  const last = visits.at(-1)
  if (!first || !last) throw new Error(`${name} has no visit`)
  const lead = {
    ...{ id: idAt(random, first.startedAt), name, searchText: searchTextOf(company), domain, country, city, industry },
    // How the company found us, not how it last came back.
    source: first.source,
    visits: visits.length,
    pageViews: sum(visits.map(visit => visit.pageViews)),
    ...{ firstSeenAt: first.startedAt, lastSeenAt: last.startedAt, createdAt: first.startedAt },
  }
  return { lead, visits, pageViews: made.flatMap(({ pageViews }) => pageViews), days: daysOf(visits) }
}

function makeVisit(random: Random, start: number, { landing, ...arrival }: Arrival, country: string) {
  const startedAt = new Date(start)
  const visitId = idAt(random, startedAt)
  const pageViews = journey(random, landing).map(({ afterMs, ...click }) => {
    const at = new Date(start + afterMs)
    return { ...click, id: idAt(random, at), visitId, at }
  })
  const [first] = pageViews
  const last = pageViews.at(-1)
  if (!first || !last) throw new Error('A visit has at least one click')
  const visit = {
    ...{ ...arrival, id: visitId, startedAt, country, pageViews: pageViews.length, landingPath: first.path },
    endedAt: new Date(last.at.getTime() + (last.secondsOnPage ?? 0) * 1_000),
    device: random.weighted(DEVICES),
  }
  return { visit, pageViews }
}

function daysOf(visits: { startedAt: Date; pageViews: number }[]) {
  const days = new Map<string, { day: string; visits: number; pageViews: number }>()
  for (const visit of visits) {
    const day = dayOf(visit.startedAt.getTime())
    const before = days.get(day) ?? { day, visits: 0, pageViews: 0 }
    days.set(day, { day, visits: before.visits + 1, pageViews: before.pageViews + visit.pageViews })
  }
  return [...days.values()]
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** An id as it would have been given at that moment. */
const idAt = (random: Random, moment: Date) => uuid({ msecs: moment.getTime(), random: random.bytes(16) })
