import type { SignInFault } from '@/lib/crm/connection/sign-in-fault'
import { APP_CURES } from './app-cures'

export type Cure = {
  /** The anchor on the help page. */
  id: string
  title: string
  means: string
  steps: string[]
}

const again = 'Then press Test connection again.'

/** Why Salesforce refuses a sign-in as a user. */
const USER_CURES = {
  INVALID_LOGIN: {
    id: 'invalid-login',
    title: 'Username, password or token is not right',
    means:
      'Salesforce does not say which of them it is. It answers the same for a locked or inactive user, and for the wrong sign-in address.',
    steps: [
      'Check the sign-in address: a sandbox user signs in at Sandbox, and its username ends in the sandbox’s name, such as ann@acme.com.uat.',
      'Sign in to Salesforce in a private browser window with this username and password. If that fails, reset the password there.',
      'Get a new security token: Settings → My Personal Information → Reset My Security Token. Every new password needs a new token.',
      'In Setup → Users → Users, open the user: Active must be ticked; if there is an Unlock button, press it.',
      'Look under Login History on the same page: the Status column says what Salesforce did not like.',
    ],
  },
  LOGIN_MUST_USE_SECURITY_TOKEN: {
    id: 'security-token',
    title: 'The security token is missing or out of date',
    means:
      'Username and password may be right, but this server is not in a network your org trusts, so Salesforce wants the token too.',
    steps: [
      'Sign in to Salesforce as this user and open Settings → My Personal Information → Reset My Security Token.',
      'Press Reset Security Token. Salesforce sends the new token to the user’s e-mail address; the one before stops working.',
      'Paste it into Token here. Or, in Setup → Network Access, add this server’s public IP address as a trusted range and leave Token empty.',
    ],
  },
  SOAP_LOGIN_OFF: {
    id: 'soap-login-off',
    title: 'Sign-in by username and password is switched off in your org',
    means:
      'Orgs created since Winter ’26 start with it off. Username and password cannot work until it is switched on.',
    steps: [
      'In Salesforce, open Setup → User Interface.',
      'Tick Enable SOAP API login() and save. Salesforce does not let you switch it off there again.',
      'Give the user the permission Use Any API Auth, which these orgs ask for as well: Setup → Permission Sets, under System Permissions.',
      again,
    ],
  },
  INSUFFICIENT_ACCESS: {
    id: 'use-any-api-auth',
    title: 'The user lacks the permission “Use Any API Auth”',
    means: 'Since Summer ’26 an org can demand this permission of everybody who signs in with username and password.',
    steps: [
      'In Salesforce, open Setup → Permission Sets and open (or make) the one for this user.',
      'Under System Permissions, press Edit, tick Use Any API Auth, and save.',
      'Under Manage Assignments, add the user.',
      again,
    ],
  },
  API_DISABLED: {
    id: 'api-disabled',
    title: 'The API is not open to this user',
    means: 'Either your Salesforce edition has no API, or this user lacks the permission API Enabled.',
    steps: [
      'In Setup → Company Information, look at Organization Edition. Enterprise, Unlimited, Performance and Developer have the API; Professional needs it as an add-on; Starter and Group do not have it.',
      'If the edition has it: in Setup → Users, open the user’s profile or permission set and tick API Enabled under System Permissions.',
      again,
    ],
  },
  PASSWORD_LOCKOUT: {
    id: 'locked-out',
    title: 'The user is locked after too many wrong passwords',
    means: 'Nobody can sign in as this user until the lock ends or an admin takes it off. Trying on does not help.',
    steps: [
      'In Setup → Users → Users, open the user and press Unlock.',
      'Find out what else signs in with an old password (other integrations do) and correct it there too.',
      'If you are not sure of the password, reset it, and get a new security token afterwards.',
      again,
    ],
  },
  PASSWORD_EXPIRED: {
    id: 'password-expired',
    title: 'The password has expired',
    means: 'Salesforce let the user in only to choose a new password, which a person has to do.',
    steps: [
      'Sign in to Salesforce in a browser as this user and choose a new password.',
      'Get a new security token (Settings → Reset My Security Token): the old one went with the old password.',
      'For a user that only serves integrations, a permission set with Password Never Expires saves you from this.',
      'Then enter the new password and token, and press Test connection.',
    ],
  },
  LOGIN_DURING_RESTRICTED_DOMAIN: {
    id: 'ip-range',
    title: 'The user may not sign in from this server’s address',
    means: 'The user’s profile allows sign-in from certain IP addresses only, and this server’s is not among them.',
    steps: [
      'In Setup → Users → Profiles, open the user’s profile and find Login IP Ranges.',
      'Add the public IP address this server reaches the internet with.',
      again,
    ],
  },
  LOGIN_DURING_RESTRICTED_TIME: {
    id: 'login-hours',
    title: 'The user may not sign in at this hour',
    means: 'The user’s profile has login hours, and it is outside them now.',
    steps: ['In Setup → Users → Profiles, open the user’s profile and widen Login Hours, or take them off.', again],
  },
  LOGIN_CHALLENGE: {
    id: 'challenge',
    title: 'Salesforce asks this user to prove who they are',
    means: 'A policy demands a code or a confirmation, which a server cannot give.',
    steps: [
      'Sign in to Salesforce in a browser as this user and answer what it asks.',
      'If a login flow or a Transaction Security policy asks every time, exempt this user from it.',
      again,
    ],
  },
  LOGIN_RATE_EXCEEDED: {
    id: 'login-rate',
    title: 'This user has signed in too often within an hour',
    means:
      'Salesforce allows 3,600 sign-ins an hour for each user. WOW Analytics keeps its session, so something else uses them up.',
    steps: ['Give WOW Analytics a user of its own, which no other integration uses.', 'Wait an hour and test again.'],
  },
  SECURITY_POLICY: {
    id: 'security-policy',
    title: 'A security policy of your org stopped the sign-in',
    means:
      'A Transaction Security policy looks at sign-ins and has refused this one. It is never tried again by itself.',
    steps: [
      'In Setup → Transaction Security Policies, find the policy that names sign-ins.',
      'Exempt the user WOW Analytics signs in as, or this server’s IP address.',
      again,
    ],
  },
  TRIAL_EXPIRED: {
    id: 'trial-expired',
    title: 'The trial of your Salesforce org has ended',
    means: 'Nobody can use this org any more, with or without WOW Analytics.',
    steps: ['Buy a subscription for it, or connect the org your company has moved to.'],
  },
  ORG_LOCKED: {
    id: 'org-locked',
    title: 'Your Salesforce org is locked or has been closed',
    means: 'Nobody can use this org at the moment, with or without WOW Analytics.',
    steps: ['Speak with Salesforce, or with whoever looks after the contract.'],
  },
  CLIENT_NOT_ACCESSIBLE: {
    id: 'client-not-accessible',
    title: 'The user may not use programs of this kind',
    means: 'Your org controls which apps may use its API, and this user is not cleared for WOW Analytics.',
    steps: [
      'In Setup → API Access Control, see whether access is limited to allowed apps.',
      'Give the user the permission Use Any API Client, or move to an External Client App of your own.',
      again,
    ],
  },
  CLIENT_CERTIFICATE: {
    id: 'client-certificate',
    title: 'Your org asks this user for a certificate',
    means: 'Mutual authentication is enforced for the user, which WOW Analytics does not offer.',
    steps: [
      'In the user’s profile or permission set, take off Enforce SSL/TLS Mutual Authentication, or choose another user.',
      again,
    ],
  },
  OTHER_ORG: {
    id: 'other-org',
    title: 'The sign-in now leads to another Salesforce org',
    means:
      'A sandbox that was refreshed gets a new org id, and a My Domain can be moved. The links here belong to the org before, so nothing was looked up or changed.',
    steps: [
      'If the sandbox was refreshed: enter the sign-in again below and decide what becomes of the old links.',
      'If not, check the sign-in address and the user.',
    ],
  },
  INACTIVE_USER: {
    id: 'inactive-user',
    title: 'This Salesforce user is not active',
    means: 'The user was deactivated or frozen in Salesforce.',
    steps: [
      'In Setup → Users → Users, open the user, tick Active and press Unfreeze if it is there, or use another user.',
      again,
    ],
  },
  LOGIN_RETIRED: {
    id: 'login-retired',
    title: 'Your org no longer has this kind of sign-in',
    means: 'Salesforce is ending sign-in by username and password with its Summer ’27 release.',
    steps: [
      'Set up an External Client App in your org: the help page has it step by step.',
      'Enter its key below as client credentials. No link to a Salesforce record is lost by the move.',
    ],
  },
} as const satisfies Partial<Record<SignInFault, Cure>>

/** Why Salesforce refuses a sign-in, and what to do in Salesforce. */
export const SIGN_IN_CURES = { ...USER_CURES, ...APP_CURES } satisfies Record<SignInFault, Cure>
