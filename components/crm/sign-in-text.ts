import type { SignInFault } from '@/lib/crm/connection/sign-in-fault'

type Sentence = { title: string; text: string }

const ADMIN = 'An admin sees under CRM what to do; statuses stay as they are until then.'

/** For a rep: why nobody can sign in to Salesforce at the moment, and that it is not theirs to mend. */
export const SIGN_IN_TEXT: Record<SignInFault, Sentence> = {
  INVALID_LOGIN: {
    title: 'Salesforce does not accept the saved sign-in',
    text: `The username, password or security token has changed, or the user is locked. ${ADMIN}`,
  },
  LOGIN_MUST_USE_SECURITY_TOKEN: {
    title: 'Salesforce asks for a new security token',
    text: `The saved token is missing or out of date. ${ADMIN}`,
  },
  SOAP_LOGIN_OFF: {
    title: 'Sign-in by password is switched off in your Salesforce org',
    text: `The password may be right; your org takes none from programs. ${ADMIN}`,
  },
  LOGIN_RETIRED: {
    title: 'Salesforce has ended sign-in by password',
    text: `The connection has to move to another way in, which loses no link. ${ADMIN}`,
  },
  INSUFFICIENT_ACCESS: {
    title: 'The Salesforce user may not sign in by password',
    text: `Your org demands a permission for it that the user lacks. ${ADMIN}`,
  },
  API_DISABLED: {
    title: 'Salesforce’s API is not open to us',
    text: `Your Salesforce edition or the user has no API. ${ADMIN}`,
  },
  PASSWORD_LOCKOUT: {
    title: 'The Salesforce user is locked',
    text: `Too many wrong passwords have locked it, and trying on would not help. ${ADMIN}`,
  },
  PASSWORD_EXPIRED: {
    title: 'The Salesforce password has expired',
    text: `Somebody has to choose a new one in Salesforce. ${ADMIN}`,
  },
  LOGIN_DURING_RESTRICTED_DOMAIN: {
    title: 'Salesforce refuses this server’s address',
    text: `The user may sign in from certain networks only. ${ADMIN}`,
  },
  LOGIN_DURING_RESTRICTED_TIME: {
    title: 'Salesforce lets this user in at certain hours only',
    text: `It is outside the user’s login hours now. ${ADMIN}`,
  },
  LOGIN_CHALLENGE: {
    title: 'Salesforce wants a person to confirm the sign-in',
    text: `It has asked for a code, which a server cannot give. ${ADMIN}`,
  },
  SECURITY_POLICY: {
    title: 'A security policy of your Salesforce org stopped the sign-in',
    text: `It was not tried again. ${ADMIN}`,
  },
  LOGIN_RATE_EXCEEDED: {
    title: 'Too many sign-ins to Salesforce within an hour',
    text: `Something else uses the same Salesforce user. ${ADMIN}`,
  },
  TRIAL_EXPIRED: { title: 'The trial of your Salesforce org has ended', text: `Nobody can use it any more. ${ADMIN}` },
  ORG_LOCKED: { title: 'Your Salesforce org is locked', text: `Nobody can use it at the moment. ${ADMIN}` },
  INACTIVE_USER: {
    title: 'The Salesforce user is no longer active',
    text: `The user WOW Analytics signed in as has been deactivated. ${ADMIN}`,
  },
  CLIENT_NOT_ACCESSIBLE: {
    title: 'The Salesforce user may not use this app',
    text: `Your org limits which apps may use its API. ${ADMIN}`,
  },
  CLIENT_CERTIFICATE: {
    title: 'Salesforce asks for a certificate',
    text: `Your org demands one of this user, and there is none. ${ADMIN}`,
  },
  OTHER_ORG: {
    title: 'The sign-in now leads to another Salesforce org',
    text: `So that no company is linked into the wrong org, nothing was looked up. ${ADMIN}`,
  },
  NO_REFRESH_TOKEN: {
    title: 'Salesforce does not let us stay signed in',
    text: `The app in Salesforce gives no lasting access. ${ADMIN}`,
  },
  APP_UNKNOWN: {
    title: 'Salesforce does not know our app',
    text: `Its key was changed or removed in Salesforce. ${ADMIN}`,
  },
  APP_SECRET: { title: 'The app’s secret has changed in Salesforce', text: `The saved one is out of date. ${ADMIN}` },
  NOT_MY_DOMAIN: {
    title: 'The sign-in goes to the wrong Salesforce address',
    text: `This way in works at your org’s own address only. ${ADMIN}`,
  },
  NO_RUN_AS_USER: {
    title: 'Our app in Salesforce has no user to act as',
    text: `It was taken off, or the way in was switched off. ${ADMIN}`,
  },
  APP_NOT_APPROVED: {
    title: 'The Salesforce user is not cleared for our app',
    text: `An approval was taken back in Salesforce. ${ADMIN}`,
  },
  APP_BLOCKED: { title: 'Our app is blocked in your Salesforce org', text: `Somebody has blocked it there. ${ADMIN}` },
  REFRESH_TOKEN_ENDED: {
    title: 'The Salesforce sign-in has ended',
    text: `Somebody has to sign in to Salesforce once more. ${ADMIN}`,
  },
  CODE_ENDED: { title: 'The sign-in to Salesforce took too long', text: 'It has to be begun again, under CRM.' },
  CODE_NOT_OURS: {
    title: 'The sign-in to Salesforce came back changed',
    text: 'Nothing was saved. It has to be begun again, under CRM.',
  },
  CALLBACK_URL: {
    title: 'Salesforce does not know the way back here',
    text: 'Our app in Salesforce names another callback URL. An admin sees under CRM which one it has to name.',
  },
  DENIED: {
    title: 'The sign-in was declined in Salesforce',
    text: 'Nothing was saved. It can be begun again, under CRM.',
  },
  SCOPE: { title: 'Our app in Salesforce may not do enough', text: `A scope is missing there. ${ADMIN}` },
  FLOW_OFF: { title: 'Our app in Salesforce does not offer this way in', text: `It was switched off there. ${ADMIN}` },
  APP_REFUSED: {
    title: 'Salesforce refuses our app',
    text: `It does not say more; the login history in Salesforce does. ${ADMIN}`,
  },
}

export const UNKNOWN_FAULT: Sentence = {
  title: 'Salesforce refused the sign-in',
  text: `It will not be tried again by itself. ${ADMIN}`,
}

export const PAUSED_BY_ADMIN: Sentence = {
  title: 'Salesforce is paused',
  text: 'An admin has paused the connection, so nothing is looked up or created. Statuses stay as they are until it goes on.',
}
