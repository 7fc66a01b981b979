import { describe, expect, test } from 'vitest'
import { visitedLeads } from './visited-leads'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A working day, and moments at which most of the world sleeps. */
const MOMENTS = ['2027-03-10T15:20:00Z', '2027-03-14T23:59:30Z', '2027-03-15T00:00:10Z', '2027-12-31T05:00:00Z']

test('the same moment makes the same world', () => {
  const now = new Date('2027-03-10T15:20:00Z')
  expect(visitedLeads(now)).toEqual(visitedLeads(now))
})

describe.each(MOMENTS)('seeded at %s', moment => {
  const now = new Date(moment)
  const world = visitedLeads(now)
  const visits = world.flatMap(one => one.visits)
  const daysAgo = (date: Date) => (now.getTime() - date.getTime()) / DAY_MS

  test('about 120 companies, a few of them very active, many seen once, some new this week', () => {
    expect(world.length).toBeGreaterThanOrEqual(115)
    expect(world.length).toBeLessThanOrEqual(125)
    expect(world.filter(one => one.visits.length >= 20).length).toBeGreaterThanOrEqual(3)
    expect(world.filter(one => one.visits.length === 1).length).toBeGreaterThanOrEqual(20)
    expect(world.filter(({ lead }) => daysAgo(lead.firstSeenAt) < 7).length).toBeGreaterThanOrEqual(10)
    expect(new Set(world.map(({ lead }) => lead.country)).size).toBeGreaterThan(40)
    expect(new Set(world.map(({ lead }) => lead.source)).size).toBeGreaterThanOrEqual(5)
  })

  test('visits are past, within sixty days, mostly on working days', () => {
    for (const visit of visits) {
      expect(visit.endedAt.getTime()).toBeLessThan(now.getTime())
      expect(daysAgo(visit.startedAt)).toBeLessThan(60)
    }
    const atWeekends = visits.filter(visit => [0, 6].includes(visit.startedAt.getUTCDay()))
    expect(atWeekends.length / visits.length).toBeLessThan(0.15)
  })

  test('the visits of a company lie at least thirty minutes apart, the clicks of a visit less', () => {
    for (const { visits, pageViews } of world) {
      for (const [at, visit] of visits.entries()) {
        const before = visits[at - 1]
        if (before) expect(visit.startedAt.getTime() - before.endedAt.getTime()).toBeGreaterThan(30 * MINUTE_MS)
        const clicks = pageViews.filter(view => view.visitId === visit.id)
        expect(clicks[0]).toMatchObject({ at: visit.startedAt, path: visit.landingPath })
        for (const [index, click] of clicks.entries()) {
          const next = clicks[index + 1]
          const gap = (next?.at ?? visit.endedAt).getTime() - click.at.getTime()
          expect(gap).toBeGreaterThanOrEqual((click.secondsOnPage ?? 0) * 1_000)
          expect(gap).toBeLessThan(30 * MINUTE_MS)
        }
      }
    }
  })

  test('a company lead has the source of its first visit', () => {
    for (const { lead, visits } of world) expect(lead.source).toBe(visits[0]?.source)
  })
})
