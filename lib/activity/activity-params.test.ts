import { expect, test } from 'vitest'
import { ACTION_GROUPS, actionsOf } from './action-groups'
import { toActivityFilter } from './activity-filter'
import { activityAddress, isNarrowed, readActivityParams } from './activity-params'

const SOMEBODY = '0199a1b2-0000-7000-8000-000000000001'

test('the address is read with mercy: what makes no sense is left out', () => {
  const read = readActivityParams({
    who: 'nobody',
    what: ['checks', 'team'],
    company: ' Ácme ',
    from: '2026-02-30',
    page: '0',
  })
  expect(read).toEqual({ who: undefined, what: 'checks', company: 'Ácme', from: undefined, to: undefined, page: 1 })
  expect(isNarrowed(readActivityParams({ page: '7' }))).toBe(false)
})

test('a filter survives being an address, and any change of it starts at page 1', () => {
  const params = readActivityParams({ who: SOMEBODY, what: 'links', company: 'a & b', from: '2026-01-02', page: '3' })
  const address = activityAddress('/admin/activity', params)
  expect(readActivityParams(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual({
    ...params,
    page: 1,
  })
  expect(activityAddress('/admin/activity', params, { page: 2 })).toContain('page=2')
  expect(activityAddress('/admin/activity', readActivityParams({}))).toBe('/admin/activity')
})

test('the last day is shown whole, search looks past accents, and WOW Analytics itself is nobody', () => {
  expect(
    toActivityFilter(readActivityParams({ who: 'system', company: ' ÁCME', from: '2026-05-01', to: '2026-05-01' })),
  ).toEqual({
    userId: null,
    actions: undefined,
    company: 'acme',
    from: new Date('2026-05-01'),
    before: new Date('2026-05-02'),
  })
  expect(toActivityFilter(readActivityParams({ who: SOMEBODY })).userId).toBe(SOMEBODY)
  expect(toActivityFilter(readActivityParams({})).userId).toBeUndefined()
})

test('every group holds something, and no action is in two', () => {
  const all = ACTION_GROUPS.flatMap(actionsOf)
  expect(new Set(all).size).toBe(all.length)
  for (const group of ACTION_GROUPS) expect(actionsOf(group).length, group).toBeGreaterThan(0)
})
