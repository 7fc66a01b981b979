import type { SalesforceRefusal } from '@/lib/auth/salesforce-refusal'

type Words = { title: string; text: string; calm?: true }

const ASK_ADMIN = 'Ask an admin of WOW Analytics in your company for an invitation.'

/** Nothing here tells what other companies are on this installation, or who has a sign-in at one of them. */
const WORDS: Record<SalesforceRefusal, Words> = {
  asked: {
    title: 'An admin has been asked',
    text: 'Salesforce has confirmed who you are, and an admin now decides. Once they have let you in, sign in with Salesforce again: there is nothing else to do.',
    calm: true,
  },
  other_org: {
    title: 'This is not the connected Salesforce organization',
    text: 'You signed in to a Salesforce organization that is not connected here. If you work in more than one, sign out of this one in Salesforce and try again with the other.',
  },
  not_staff: {
    title: 'This kind of Salesforce user cannot come in',
    text: `Only people who work in the Salesforce organization can, not portal, guest or Chatter users. ${ASK_ADMIN}`,
  },
  several: {
    title: 'Salesforce does not tell us where you belong',
    text: `Nothing is wrong with your Salesforce user, but it is not enough to let you in here. Sign in with your e-mail and password. If you have none: ${lower(ASK_ADMIN)}`,
  },
  off: {
    title: 'Sign-in with Salesforce is switched off',
    text: `An admin has switched it off for your company. Sign in with your e-mail and password. If you have none: ${lower(ASK_ADMIN)}`,
  },
  refused: {
    title: 'An admin has not let you in',
    text: 'You asked for access with Salesforce before, and it was not granted. If you think this is a mistake, talk to an admin of WOW Analytics in your company.',
  },
  deactivated: {
    title: 'Your access has been ended',
    text: 'An admin has deactivated you here. Your Salesforce user is not touched by this. If you think this is a mistake, talk to them.',
  },
  has_password: {
    title: 'You have a password here already',
    text: 'Your e-mail address signs in with a password. Use it below: a sign-in with Salesforce is never tied to it by itself.',
  },
  address_taken: {
    title: 'You cannot come in with this e-mail address',
    text: 'The e-mail address of your Salesforce user cannot be used here. Talk to an admin of WOW Analytics in your company.',
  },
  too_many: {
    title: 'Too many tries. Wait a few minutes.',
    text: 'Sign-in is held back for a while from where you are. Nothing is wrong with your user.',
  },
  failed: {
    title: 'Salesforce did not sign you in',
    text: 'You may have pressed Deny, waited too long, or the answer of Salesforce did not arrive. Nothing was changed. Try again, or sign in with your password.',
  },
}

/** Whatever else next-auth may say of a way back from Salesforce comes to the same. */
export const salesforceWords = (error: string): Words =>
  Object.hasOwn(WORDS, error) ? WORDS[error as SalesforceRefusal] : WORDS.failed

function lower(sentence: string) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
