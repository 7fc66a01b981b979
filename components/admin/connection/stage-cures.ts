import { signInFault } from '@/lib/crm/connection/sign-in-fault'
import { OBJECT_CURES } from './object-cures'
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
  ...OBJECT_CURES,
  busy: {
    id: 'busy',
    title: 'Salesforce is busy with this',
    means: 'A record was locked by something else, or too many long requests ran at once. Nothing was done.',
    steps: [
      'Test again in a minute.',
      'If it stays: in Setup → Apex Jobs and Bulk Data Load Jobs, see what runs at this hour.',
    ],
  },
  too_slow: {
    id: 'too-slow',
    title: 'Salesforce gave up on the search',
    means: 'Your org has so many records that a search in the middle of names runs for too long.',
    steps: [
      'Search for the beginning of the name, or for more of it.',
      'Ask Salesforce support for a custom index on Account Name and Website, if it happens often.',
    ],
  },
  policy: {
    id: 'policy',
    title: 'A security policy of your org stopped this',
    means: 'A Transaction Security policy has refused what WOW Analytics asked for.',
    steps: [
      'In Setup → Transaction Security Policies, find the policy that watches the API.',
      'Exempt the user WOW Analytics signs in as, then test again.',
    ],
  },
  storage_full: {
    id: 'storage-full',
    title: 'Your org has no storage left',
    means: 'Salesforce creates no more records until there is room, for anybody.',
    steps: [
      'In Setup → Storage Usage, see what takes the room.',
      'Delete or archive records, or get more storage from Salesforce.',
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

/** @param code one of ours @param said what Salesforce answered, which begins with its own code at sign-in */
export function cureOf(code: string | undefined, said: string | undefined): Cure {
  const fault = code === 'sign_in_refused' ? signInFault(said ?? '') : null
  if (fault) return SIGN_IN_CURES[fault]
  if (code === 'api_closed') return SIGN_IN_CURES.API_DISABLED
  return Object.entries(STAGE_CURES).find(([name]) => name === code)?.[1] ?? STAGE_CURES.other
}
