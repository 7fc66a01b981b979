import { expect, test } from 'vitest'
import { SIGN_IN_CURES } from './sign-in-cures'
import { cureOf, STAGE_CURES } from './stage-cures'
import { stageText } from './stage-text'

test.each([
  ['INVALID_LOGIN: Invalid username, password, security token; or user locked out.', 'invalid-login'],
  ['LOGIN_MUST_USE_SECURITY_TOKEN: Invalid username, password, security token; or …', 'security-token'],
  ['INVALID_OPERATION: SOAP API login() is disabled by default in this org. Contact …', 'soap-login-off'],
  [
    'INVALID_OPERATION: The SOAP Login operation is not available in the API version specified (65.0).',
    'login-retired',
  ],
  ['INVALID_OPERATION_WITH_EXPIRED_PASSWORD: The users password has expired, …', 'password-expired'],
  ['PASSWORD_EXPIRED: The password has expired.', 'password-expired'],
  ['INSUFFICIENT_ACCESS: No right.', 'use-any-api-auth'],
  ['API_DISABLED_FOR_ORG: API is not enabled for this Organization or Partner', 'api-disabled'],
  ['PASSWORD_LOCKOUT: Locked.', 'locked-out'],
  ['LOGIN_DURING_RESTRICTED_DOMAIN: …', 'ip-range'],
  ['LOGIN_DURING_RESTRICTED_TIME: …', 'login-hours'],
  ['TXN_SECURITY_TWO_FA_REQUIRED: …', 'challenge'],
  ['ORG_LOCKED: …', 'org-locked'],
  ['SOMETHING_NEW: …', 'other'],
])('a refused sign-in: %s has the cure %s', (said, id) => {
  expect(cureOf('sign_in_refused', said).id).toBe(id)
})

test.each(['unreachable', 'timed_out', 'unavailable', 'limit_reached', 'no_access', 'unexpected_answer'] as const)(
  'a failure that is not about the credentials does not blame them: %s',
  code => expect(cureOf(code, 'anything')).toBe(STAGE_CURES[code]),
)

test('an API that is closed to the user is recognised at any stage', () => {
  expect(cureOf('api_closed', 'The REST API is not enabled for this Organization.').id).toBe('api-disabled')
})

test('missing fields are named in our words, what Salesforce says is quoted', () => {
  const ours = stageText({ name: 'leads', state: 'failed', code: 'no_access', said: 'not writable: LeadSource' })
  expect(ours.fact).toMatch(/cannot write these fields.*: LeadSource$/)
  expect(ours.quote).toBeUndefined()
  const theirs = stageText({ name: 'sign_in', state: 'failed', code: 'sign_in_refused', said: 'INVALID_LOGIN: No.' })
  expect(theirs.quote).toBe('INVALID_LOGIN: No.')
})

test('what works or was not tried has no cure', () => {
  expect(stageText({ name: 'calls', state: 'ok', said: '99992 of 100000 calls left today' })).toEqual({
    title: 'API calls left',
    state: 'works',
    fact: '99,992 of 100,000 calls left today',
  })
  expect(stageText({ name: 'leads', state: 'not_reached' })).toEqual({ title: expect.any(String), state: 'not tried' })
})

test('every cure has an anchor of its own and at least one step', () => {
  const cures = [...Object.values(SIGN_IN_CURES), ...Object.values(STAGE_CURES)]
  expect(new Set(cures.map(cure => cure.id)).size).toBe(cures.length)
  for (const cure of cures) expect(cure.steps.length).toBeGreaterThan(0)
})
