import type { ActionCode } from '@/lib/action'
import { signInFault } from '@/lib/crm/connection/sign-in-fault'
import type { Failure } from '@/lib/result'
import { PAUSED_BY_ADMIN, SIGN_IN_TEXT, UNKNOWN_FAULT } from './sign-in-text'

export type ErrorText = { title: string; text: string; retry: boolean }

type Sentence = Omit<ErrorText, 'retry'> & { retry?: boolean }

/** What happened, what it means for the reader, what to do next. */
const SENTENCES: Record<ActionCode, Sentence> = {
  not_connected: {
    title: 'No CRM is connected',
    text: 'Nothing can be looked up until an admin connects Salesforce under CRM.',
  },
  paused: PAUSED_BY_ADMIN,
  sign_in_refused: UNKNOWN_FAULT,
  session_expired: {
    title: 'The Salesforce session has expired',
    text: 'Signing in again did not help, so nothing was done. Try again in a minute; if it stays, an admin should test the connection under CRM.',
    retry: true,
  },
  unreachable: {
    title: 'Salesforce cannot be reached',
    text: 'No connection could be made, so nothing was looked up or changed. Try again in a minute.',
    retry: true,
  },
  unavailable: {
    title: 'Salesforce is not available',
    text: 'It broke off or reported an outage, so we do not know what it holds. Nothing was changed here. Try again in a minute.',
    retry: true,
  },
  timed_out: {
    title: 'Salesforce is taking too long',
    text: 'It did not answer in time, so we do not know what it holds. Nothing was changed here. Try again in a minute.',
    retry: true,
  },
  busy: {
    title: 'Salesforce is busy with this record',
    text: 'Something else held on to it, so nothing was done. Try again in a moment.',
    retry: true,
  },
  too_slow: {
    title: 'This search is too broad for Salesforce',
    text: 'Salesforce gave up on it, so we do not know what it holds. Search for the beginning of the name, or for more of it.',
    retry: true,
  },
  limit_reached: {
    title: 'The Salesforce limit for today is reached',
    text: 'Your Salesforce org has used up its API calls for the last 24 hours. It works again when usage falls; an admin can see the usage in Salesforce under Company Information.',
    retry: true,
  },
  cap_reached: {
    title: 'WOW Analytics has used its calls for today',
    text: 'Your account limits how many Salesforce calls WOW Analytics makes in a day, so nothing was looked up or changed. It works again after midnight UTC, or once an admin raises the limit under CRM.',
  },
  no_access: {
    title: 'The Salesforce user may not do this',
    text: 'The user WOW Analytics signs in as lacks a right. An admin can see which one with Test connection under CRM.',
    retry: true,
  },
  api_closed: {
    title: 'Salesforce’s API is not open to us',
    text: 'Your Salesforce edition, the user or its session has no API. An admin can see which with Test connection under CRM.',
    retry: true,
  },
  policy: {
    title: 'A security policy of your Salesforce org stopped this',
    text: 'Nothing was looked up or changed. Ask whoever administers your org to exempt the user WOW Analytics signs in as.',
  },
  storage_full: {
    title: 'Your Salesforce org has no storage left',
    text: 'No Salesforce Lead was created. Ask whoever administers your org to make room, then create it again.',
  },
  not_found: {
    title: 'This record is gone',
    text: 'It was deleted, or the Salesforce user may not see it any more. Search again to see what is there now.',
    retry: true,
  },
  duplicate: {
    title: 'Salesforce sees a duplicate',
    text: 'A duplicate rule of your org refused the new Salesforce Lead. Associate with an existing record, or change what you entered.',
  },
  missing_field: {
    title: 'Salesforce asks for more',
    text: 'Your org requires a field that was not filled in, so no Salesforce Lead was created.',
  },
  invalid_value: {
    title: 'Salesforce does not accept a value',
    text: 'No Salesforce Lead was created. Change the value and try again.',
  },
  too_long: {
    title: 'A value is too long for Salesforce',
    text: 'No Salesforce Lead was created. Shorten the value Salesforce names and try again.',
  },
  closed_list: {
    title: 'A list in Salesforce does not have this value',
    text: 'No Salesforce Lead was created. Lead Source is filled by WOW Analytics: if Salesforce names it, an admin has to add the value in Salesforce or choose another under CRM. Any other value you can change here.',
  },
  value_taken: {
    title: 'Salesforce has this value on another record',
    text: 'A field of your org takes each value only once, so no Salesforce Lead was created. Search again, or ask an admin to look at What we write under CRM.',
  },
  bad_reference: {
    title: 'The owner of the new Salesforce Lead cannot be used',
    text: 'The owner, or another record it should point to, is inactive or hidden from us. No Salesforce Lead was created; an admin can choose another owner under CRM.',
  },
  bad_search: {
    title: 'Salesforce did not understand the search',
    text: 'Nothing was looked up. Search for another or a longer part of the name; if it stays, tell whoever runs this server.',
  },
  converted: {
    title: 'The Salesforce Lead has been converted',
    text: 'It has become a Salesforce Account, and can no longer be changed. Search again to associate with that.',
    retry: true,
  },
  automation: {
    title: 'An automation in Salesforce failed',
    text: 'A flow or trigger of your org broke off, so no Salesforce Lead was created. Show Salesforce’s words to whoever administers your org.',
  },
  rejected: {
    title: 'Salesforce refused this',
    text: 'A rule of your org stood in the way, so nothing was created or changed.',
  },
  not_checked: {
    title: 'Search first',
    text: 'Nobody has looked this company up in Salesforce yet. Search once, then decide.',
    retry: true,
  },
  already_linked: {
    title: 'Somebody was faster',
    text: 'This company has just been linked by another person of your team. Nothing was done twice.',
  },
  in_progress: {
    title: 'Somebody is creating it right now',
    text: 'Another attempt for this company is still under way. Wait a minute and look again; nothing was done twice.',
  },
  outcome_unknown: {
    title: 'We do not know yet whether the Salesforce Lead was created',
    text: 'Salesforce did not answer. Search again in a minute: we then look in Salesforce for it first, so it is never created twice.',
  },
  unexpected_answer: {
    title: 'Salesforce answered something unreadable',
    text: 'What came back was not an answer of Salesforce’s API, perhaps from a proxy or a maintenance page. Nothing was changed here. Try again in a minute.',
    retry: true,
  },
  not_signed_in: {
    title: 'You are signed out',
    text: 'Your session has ended. Reload the page and sign in; it brings you back here.',
  },
  forbidden: {
    title: 'Your role does not allow this',
    text: 'Ask an admin of your account if you need it.',
  },
  invalid_input: {
    title: 'Something is missing or not right',
    text: 'Look at the marked fields.',
  },
  refused: {
    title: 'This is not possible',
    text: 'Nothing was changed.',
  },
  too_many: {
    title: 'That is a lot at once',
    text: 'Your account has checked a thousand companies within ten minutes, and Salesforce’s API calls have to last for everybody. Go on in a few minutes.',
    retry: true,
  },
  surprise: {
    title: 'Something went wrong on our side',
    text: 'Nothing more is known here. Try again; if it stays, give your operator this number:',
    retry: true,
  },
}

/** The one place where a failure becomes words. */
export function errorText(failure: Failure<ActionCode>): ErrorText {
  const { title, text, retry = false } = sentence(failure)
  const requestId = failure.requestId ? ` ${failure.requestId}` : ''
  return { title, text: text + requestId, retry }
}

/** A refused sign-in is told by its cause, also later, when it is why the connection stands still. */
function sentence({ code, detail }: Failure<ActionCode>): Sentence {
  if (code !== 'sign_in_refused' && (code !== 'paused' || detail === undefined)) return SENTENCES[code]
  const fault = signInFault(detail ?? '')
  return fault ? SIGN_IN_TEXT[fault] : UNKNOWN_FAULT
}
