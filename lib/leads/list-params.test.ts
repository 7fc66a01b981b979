import { expect, test } from 'vitest'
import { toFilter } from './filter'
import { isNarrowed, listAddress, readListParams, visitsShown } from './list-params'

test('the address is read with mercy: what makes no sense is left out', () => {
  const read = readListParams({ status: 'nonsense', q: ['Ácme', 'b'], country: 'de', from: '2026-13-01', page: '-2' })
  expect(read).toEqual({
    status: undefined,
    q: 'Ácme',
    country: undefined,
    path: '',
    from: undefined,
    to: undefined,
    page: 1,
  })
  expect(isNarrowed(readListParams({}))).toBe(false)
})

test('a filter survives being an address, and any change of it starts at page 1', () => {
  const params = readListParams({
    status: 'matched',
    q: 'a & b',
    country: 'DE',
    path: '/pricing',
    from: '2026-01-02',
    page: '3',
  })
  const address = listAddress('/leads', params, {})
  expect(readListParams(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual({ ...params, page: 1 })
  expect(listAddress('/leads', params, { page: 2 })).toContain('page=2')
  expect(listAddress('/leads', readListParams({}), {})).toBe('/leads')
})

test('the last day is shown whole, and search looks past accents and case', () => {
  const filter = toFilter(readListParams({ q: ' ÁCME ', from: '2026-05-01', to: '2026-05-01' }))
  expect(filter).toMatchObject({ search: 'acme', from: new Date('2026-05-01'), before: new Date('2026-05-02') })
})

test.each([
  ['60', 60],
  ['5', 30],
  ['99999999', 30],
  [undefined, 30],
  [['60', '1'], 30],
])('?show=%s shows %i visits', (asked, shown) => expect(visitsShown(asked, 30)).toBe(shown))
