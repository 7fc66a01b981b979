import { expect, test } from 'vitest'
import { CrmError } from '@/lib/crm/errors'
import { words } from './faults/fault-world'
import { CREATE_ROWS, FIND_ROWS, READ_ROWS } from './faults/rest-rows'
import { OAUTH_ROWS, SOAP_ROWS } from './faults/sign-in-rows'

test('each fault of a sign-in has words of its own, for reps as for admins', () => {
  const refused = [...SOAP_ROWS, ...OAUTH_ROWS].filter(row => row.pauses)
  const titles = new Map<string, Set<string>>()
  for (const { code, said, cure } of refused) {
    const { title } = words(new CrmError('sign_in_refused', `${code}: ${said}`))
    titles.set(cure, (titles.get(cure) ?? new Set()).add(title))
  }
  for (const [cure, told] of titles) expect({ cure, told: [...told] }).toEqual({ cure, told: [expect.any(String)] })
  const all = [...titles.values()].flatMap(told => [...told])
  expect(new Set(all).size).toBe(all.length)
})

test('what a rep cannot change is not asked of the rep', () => {
  const closed = words(new CrmError('closed_list', 'Lead Source: bad value for restricted picklist field: X'))
  expect(closed.text).toContain('admin')
  expect(closed.text).not.toMatch(/^.*Change the value/)
})

test('each kind of failure has words of its own', () => {
  const codes = [...new Set([...READ_ROWS, ...CREATE_ROWS, ...FIND_ROWS].map(row => row.means))]
  const titles = codes.map(code => words(new CrmError(code)).title)
  expect(new Set(titles).size).toBe(codes.length)
})
