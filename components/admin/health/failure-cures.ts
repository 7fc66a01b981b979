import type { CrmErrorCode } from '@/lib/crm/errors'
import type { Cure } from '../connection/sign-in-cures'
import { cureOf, STAGE_CURES } from '../connection/stage-cures'

const LEAD_RULE: Cure = {
  id: 'lead-rule',
  title: 'A rule of your org refused the record',
  means: 'Salesforce’s own words above come from the rule; nothing was written.',
  steps: [
    'In Setup → Object Manager → Lead → Validation Rules (and under Flows and Apex Triggers), find the rule by its words.',
    'Either exempt the user WOW Analytics signs in as, or fill what the rule wants under What we write.',
    'Open a company below and create its Salesforce Lead again.',
  ],
}

/** Cures for what stops a record instead of a sign-in. */
const CURES: Partial<Record<CrmErrorCode, Cure>> = {
  cap_reached: {
    id: 'own-limit',
    title: 'WOW Analytics has used up its own limit for today',
    means: 'It is the limit an admin has set here, not one of Salesforce’s. It ends at midnight UTC.',
    steps: [
      'Raise the limit under Most calls a day, or leave it empty.',
      'Then press the button that checks these companies again.',
    ],
  },
  duplicate: {
    id: 'duplicate',
    title: 'A duplicate rule of your org stopped a new Salesforce Lead',
    means: 'Somebody may know this company already, so nothing was created.',
    steps: [
      'Open a company below and search again: what the rule has found can be associated.',
      'If the rule finds too much, change it in Setup → Duplicate Rules, or let it alert instead of block.',
    ],
  },
  missing_field: {
    id: 'missing-field',
    title: 'Your org requires a field that was left empty',
    means: 'Salesforce names the field above. No Salesforce Lead was created.',
    steps: [
      'Under What we write, fill the field with a fixed value or from the company lead.',
      'Or make it optional in Setup → Object Manager → Lead → Fields & Relationships.',
    ],
  },
  closed_list: {
    id: 'closed-list',
    title: 'A list of your org does not have this value',
    means: 'The picklist is restricted, so that only its own values are taken.',
    steps: [
      'In Setup → Object Manager → Lead → Fields & Relationships, open the field and add the value under Values.',
      'For Lead Source the value is the one chosen under What we write.',
    ],
  },
  outcome_unknown: {
    id: 'outcome-unknown',
    title: 'Salesforce did not say whether the Salesforce Lead was created',
    means: 'It is looked for in Salesforce before anything is sent again, so it is never created twice.',
    steps: [
      'Nothing has to be done: WOW Analytics looks again by itself every minute.',
      'To hurry it, open the company and search.',
    ],
  },
  not_found: {
    id: 'not-found',
    title: 'The record is gone, or hidden from the Salesforce user',
    means: 'It was deleted or merged in Salesforce, or the sharing settings hide it.',
    steps: ['Open the company and search again to see what is there now.'],
  },
  invalid_value: LEAD_RULE,
  rejected: LEAD_RULE,
  automation: LEAD_RULE,
}

/** What to do about a failure, whether it was of a sign-in, of a right or of a record. */
export function failureCure(code: CrmErrorCode, said: string | null): Cure {
  const general = cureOf(code, said ?? undefined)
  return general === STAGE_CURES.other && code !== 'sign_in_refused' ? (CURES[code] ?? LEAD_RULE) : general
}
