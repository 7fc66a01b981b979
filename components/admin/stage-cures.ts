import { SIGN_IN_CURES, type Cure } from './sign-in-cures'

/** Cures by our own codes, where it is not the sign-in that was refused. */
export const STAGE_CURES = {
  unreachable: {
    id: 'unreachable',
    title: 'Salesforce cannot be reached from this server',
    means: 'No connection was made, so nothing was sent. It is the network or the address, not the password.',
    steps: [
      'If you chose My Domain, check how it is spelt: in Salesforce, Setup → My Domain shows it.',
      'Ask whoever runs this server whether it may reach the internet on port 443, and whether it needs a proxy.',
      'Test again in a minute.',
    ],
  },
  timed_out: {
    id: 'timed-out',
    title: 'Salesforce took too long',
    means: 'It did not answer within 14 seconds, so nothing can be said about the credentials.',
    steps: ['Look at status.salesforce.com for your instance.', 'Test again in a minute.'],
  },
  unavailable: {
    id: 'unavailable',
    title: 'Salesforce is not available',
    means: 'It broke off or reported an outage or maintenance. It says nothing about the credentials.',
    steps: ['Look at status.salesforce.com for your instance.', 'Test again in a few minutes.'],
  },
  limit_reached: {
    id: 'limit',
    title: 'Your org has used up its API calls',
    means:
      'Salesforce counts the calls of all integrations over the last 24 hours; it answers again when they fall below the limit.',
    steps: [
      'In Setup → Company Information, compare API Requests, Last 24 Hours with its limit.',
      'Find out which integration uses most of them (Setup → Login History lists what signs in), or get more calls from Salesforce.',
      'A check costs WOW Analytics at most two calls, a new Salesforce Lead one.',
    ],
  },
  no_access: {
    id: 'no-access',
    title: 'The user lacks a permission',
    means: 'The sign-in works, but this user may not see or do something that is needed.',
    steps: [
      'In Setup → Permission Sets, open (or make) the one for this user.',
      'Under Object Settings → Accounts: Read, and View All Records if reps shall find every Salesforce Account.',
      'Under Object Settings → Leads: Read and Create.',
      'On the same pages, under Field Permissions, tick the fields the test names.',
      'Assign the permission set to the user and test again.',
    ],
  },
  session_expired: {
    id: 'session-expired',
    title: 'The session ended at once',
    means: 'Salesforce signed the user in and then refused the session, even after a second sign-in.',
    steps: [
      'In Setup → Session Settings, see whether sessions are locked to the IP address they began at.',
      'See whether a login policy ends this user’s sessions, then test again.',
    ],
  },
  unexpected_answer: {
    id: 'unreadable',
    title: 'The answer was not Salesforce’s',
    means:
      'Something between this server and Salesforce answered instead: a proxy, a captive portal, or a maintenance page.',
    steps: [
      'Check the sign-in address.',
      'Ask whoever runs this server what stands between it and the internet.',
      'Test again in a minute.',
    ],
  },
  other: {
    id: 'other',
    title: 'Salesforce refused',
    means: 'Its own words usually name the setting that stands in the way.',
    steps: [
      'In Setup → Login History (or on the user’s page), look at the Status of the last sign-in.',
      'Show Salesforce’s words to whoever administers your org.',
    ],
  },
} as const satisfies Record<string, Cure>

/** The start of Salesforce's code leads to the cure; the first that fits. */
const BY_CODE: [RegExp, Cure][] = [
  [/^INVALID_OPERATION: .*not available in the API version/, SIGN_IN_CURES.LOGIN_RETIRED],
  [/^UNSUPPORTED_API_VERSION/, SIGN_IN_CURES.LOGIN_RETIRED],
  [/^INVALID_OPERATION:/, SIGN_IN_CURES.SOAP_LOGIN_OFF],
  [/^(PASSWORD_EXPIRED|INVALID_OPERATION_WITH_EXPIRED_PASSWORD)/, SIGN_IN_CURES.PASSWORD_EXPIRED],
  [/^INVALID_LOGIN/, SIGN_IN_CURES.INVALID_LOGIN],
  [/^LOGIN_MUST_USE_SECURITY_TOKEN/, SIGN_IN_CURES.LOGIN_MUST_USE_SECURITY_TOKEN],
  [/^INSUFFICIENT_ACCESS/, SIGN_IN_CURES.INSUFFICIENT_ACCESS],
  [/^API_DISABLED_FOR_ORG|API is not enabled/, SIGN_IN_CURES.API_DISABLED_FOR_ORG],
  [/^PASSWORD_LOCKOUT/, SIGN_IN_CURES.PASSWORD_LOCKOUT],
  [/^LOGIN_DURING_RESTRICTED_DOMAIN/, SIGN_IN_CURES.LOGIN_DURING_RESTRICTED_DOMAIN],
  [/^LOGIN_DURING_RESTRICTED_TIME/, SIGN_IN_CURES.LOGIN_DURING_RESTRICTED_TIME],
  [/^(LOGIN_CHALLENGE|TXN_SECURITY)/, SIGN_IN_CURES.LOGIN_CHALLENGE],
  [/^LOGIN_RATE_EXCEEDED/, SIGN_IN_CURES.LOGIN_RATE_EXCEEDED],
  [/^(ORG_LOCKED|TRIAL_EXPIRED)/, SIGN_IN_CURES.ORG_LOCKED],
  [/^INACTIVE_OWNER_OR_USER/, SIGN_IN_CURES.INACTIVE_USER],
]

/** @param code one of ours @param said what Salesforce answered, which begins with its own code at sign-in */
export function cureOf(code: string | undefined, said: string | undefined): Cure {
  const named = BY_CODE.find(([pattern]) => pattern.test(said ?? ''))?.[1]
  if (named && (code === 'sign_in_refused' || named === SIGN_IN_CURES.API_DISABLED_FOR_ORG)) return named
  return Object.entries(STAGE_CURES).find(([name]) => name === code)?.[1] ?? STAGE_CURES.other
}
