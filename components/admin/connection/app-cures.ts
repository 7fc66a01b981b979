import type { SignInFault } from '@/lib/crm/connection/sign-in-fault'
import type { Cure } from './sign-in-cures'

const again = 'Then test again.'
const OPEN_APP = 'In Setup → External Client App Manager, open the app WOW Analytics uses.'

/** Why Salesforce refuses a sign-in of an app: client credentials, or the browser’s flow. */
export const APP_CURES = {
  APP_UNKNOWN: {
    id: 'app-unknown',
    title: 'Salesforce does not know this consumer key',
    means: 'A new app takes up to ten minutes until its key works. Else the key is another org’s, or mistyped.',
    steps: [
      'If the app was made just now, wait ten minutes.',
      `${OPEN_APP} Under Settings → OAuth Settings → Consumer Key and Secret, copy the key again.`,
      'Check that the sign-in address is that of the org the app is in.',
      again,
    ],
  },
  APP_SECRET: {
    id: 'app-secret',
    title: 'The consumer secret is not right',
    means:
      'Salesforce knows the key, and the secret does not belong to it. A secret that was rotated ends the one before.',
    steps: [
      `${OPEN_APP} Under Settings → OAuth Settings → Consumer Key and Secret, copy the secret again.`,
      'Enter it under Consumer secret here.',
      again,
    ],
  },
  NOT_MY_DOMAIN: {
    id: 'not-my-domain',
    title: 'This way in works at your org’s own address only',
    means: 'Client credentials are refused at login.salesforce.com and test.salesforce.com.',
    steps: [
      'In Setup → My Domain, copy the Current My Domain URL.',
      'Choose My Domain as the sign-in address here and paste it.',
      again,
    ],
  },
  NO_RUN_AS_USER: {
    id: 'no-run-as-user',
    title: 'The app has no user to run as',
    means: 'Client credentials act as one user of your org, and nobody has been chosen, or the flow is switched off.',
    steps: [
      `${OPEN_APP} Under Policies → OAuth Policies, tick Enable Client Credentials Flow.`,
      'Enter the integration user’s username under Run As, and save.',
      again,
    ],
  },
  APP_NOT_APPROVED: {
    id: 'app-not-approved',
    title: 'The user is not cleared for this app',
    means: 'The app lets in only users an admin has approved, and this one is not among them.',
    steps: [
      `${OPEN_APP} Under Policies → App Policies, add the user’s permission set.`,
      'Or let all users authorise themselves, under Permitted Users.',
      again,
    ],
  },
  APP_BLOCKED: {
    id: 'app-blocked',
    title: 'Your org has blocked this app',
    means: 'An admin of your org has blocked it, or it is not installed and your org lets nobody use such apps.',
    steps: [
      'In Setup → Connected Apps OAuth Usage, look for the app and press Unblock or Install.',
      'Make sure the key is of an External Client App made in this very org.',
      again,
    ],
  },
  REFRESH_TOKEN_ENDED: {
    id: 'refresh-token-ended',
    title: 'The stay-signed-in token has ended',
    means: 'Somebody revoked it, the user’s password policy ended it, or it was unused for longer than the app allows.',
    steps: [
      'Press Continue in Salesforce below and sign in once more as the same user.',
      `If it keeps ending: ${OPEN_APP.charAt(0).toLowerCase()}${OPEN_APP.slice(1)} Under Policies, choose a longer Refresh Token Policy.`,
    ],
  },
  CODE_ENDED: {
    id: 'code-ended',
    title: 'The sign-in took too long, or came back twice',
    means: 'What the browser brought back works once and for some minutes. Nothing was saved.',
    steps: ['Press Continue in Salesforce again, and do not reload the page that follows.'],
  },
  CODE_NOT_OURS: {
    id: 'code-not-ours',
    title: 'The sign-in that came back is not the one that was begun here',
    means: 'Salesforce checks that both come from the same place (PKCE), and they did not. Nothing was saved.',
    steps: [
      'Press Continue in Salesforce again, in one browser window only.',
      `${OPEN_APP} Require Proof Key for Code Exchange (PKCE) may stay on: WOW Analytics sends it.`,
    ],
  },
  CALLBACK_URL: {
    id: 'callback-url',
    title: 'The callback URL of the app is another one',
    means: 'Salesforce sends the browser back only to addresses the app names, letter by letter.',
    steps: [
      `${OPEN_APP} Under Settings → OAuth Settings, add the callback URL shown beside the form here.`,
      'Save, wait a few minutes, and sign in again.',
    ],
  },
  DENIED: {
    id: 'denied',
    title: 'The sign-in was declined in Salesforce',
    means: 'Somebody pressed Deny on Salesforce’s page. Nothing was saved.',
    steps: ['Press Continue in Salesforce again and press Allow.'],
  },
  SCOPE: {
    id: 'scope',
    title: 'The app may not do enough',
    means: 'WOW Analytics asks for the API and for staying signed in, and the app does not offer both.',
    steps: [
      `${OPEN_APP} Under Settings → OAuth Settings, add the scopes “Manage user data via APIs (api)” and “Perform requests at any time (refresh_token, offline_access)”.`,
      again,
    ],
  },
  NO_REFRESH_TOKEN: {
    id: 'no-refresh-token',
    title: 'Salesforce let us in, but not to stay',
    means: 'Without a refresh token the connection would end with the session, so nothing was saved.',
    steps: [
      `${OPEN_APP} Under Settings → OAuth Settings, add the scope “Perform requests at any time (refresh_token, offline_access)”.`,
      'Under Policies, choose a Refresh Token Policy other than “Immediately expire”.',
      'Then sign in again.',
    ],
  },
  FLOW_OFF: {
    id: 'flow-off',
    title: 'The app does not offer this way in',
    means: 'The flow it needs is switched off for the app.',
    steps: [
      `${OPEN_APP} Under Settings → OAuth Settings → Flow Enablement, tick Enable Client Credentials Flow or Enable Authorization Code and Credentials Flow.`,
      again,
    ],
  },
  APP_REFUSED: {
    id: 'app-refused',
    title: 'Salesforce refused the app’s sign-in',
    means: 'It does not say more than its words above. The login history of the user usually does.',
    steps: [
      'In Setup → Login History, look at the Status of the last sign-in of the user the app runs as.',
      'Check the user is active, not locked or frozen, and within its login hours and IP ranges.',
      again,
    ],
  },
} as const satisfies Partial<Record<SignInFault, Cure>>
