import { expect, test } from 'vitest'
import { readSalesforcePerson } from './salesforce-person'

const ANSWER = {
  sub: 'https://login.salesforce.com/id/00D000000000001EAA/005000000000001AAA',
  organization_id: '00D000000000001EAA',
  user_id: '005000000000001AAA',
  email: 'Ann@Acme.example',
  name: 'Ann Acme',
  active: true,
  user_type: 'STANDARD',
}

test('is who Salesforce says, the address folded', () => {
  expect(readSalesforcePerson(ANSWER)).toEqual({
    orgId: '00D000000000001EAA',
    identity: '00D000000000001EAA/005000000000001AAA',
    email: 'ann@acme.example',
    name: 'Ann Acme',
    worksThere: true,
  })
})

test('ids of 15 characters are the same person as those of 18', () => {
  const short = { ...ANSWER, organization_id: '00D000000000001', user_id: '005000000000001' }
  expect(readSalesforcePerson(short)).toEqual(readSalesforcePerson(ANSWER))
})

test.each([{ user_type: 'GUEST' }, { user_type: 'CSP_LITE_PORTAL' }, { user_type: 'CSNONLY' }, { active: false }])(
  'does not work there: %o',
  change => expect(readSalesforcePerson({ ...ANSWER, ...change }).worksThere).toBe(false),
)

test.each([
  null,
  'a page',
  {},
  { ...ANSWER, organization_id: '' },
  { ...ANSWER, organization_id: '00D000000000001EAB' },
  { ...ANSWER, user_id: '../005000000000001' },
  { ...ANSWER, email: null },
  { ...ANSWER, user_type: undefined },
])('an answer that does not say who somebody is lets nobody in: %#', answer => {
  expect(() => readSalesforcePerson(answer)).toThrow()
})
