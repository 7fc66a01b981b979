import type { Cure } from './sign-in-cures'

/** Cures for what the org's own Leads ask for, or forbid. */
export const OBJECT_CURES = {
  lead_source_closed: {
    id: 'lead-source-closed',
    title: 'Your org’s Lead Source list does not have this value',
    means:
      'The list is restricted, so Salesforce refuses every new Salesforce Lead until the two agree. A rep cannot change it.',
    steps: [
      'In Setup → Object Manager → Lead → Fields & Relationships → Lead Source, press New under Values and add it.',
      'If your org uses record types, add it to the record type’s list as well.',
      'Or choose a value your org has, here under What we write.',
    ],
  },
  lead_source_unlisted: {
    id: 'lead-source-unlisted',
    title: 'Lead Source does not list this value',
    means: 'Salesforce takes it all the same, but filters and reports do not offer it.',
    steps: [
      'In Setup → Object Manager → Lead → Fields & Relationships → Lead Source, press New under Values and add it.',
    ],
  },
  asked_fields: {
    id: 'asked-fields',
    title: 'Your org demands more of a new Salesforce Lead',
    means: 'Nothing fills these fields, so the rep is asked for them each time.',
    steps: [
      'Under What we write, fill them with a fixed value or from the company lead.',
      'Or make them optional in Setup → Object Manager → Lead → Fields & Relationships.',
    ],
  },
  bad_reference: {
    id: 'bad-reference',
    title: 'The owner, or another record it should point to, cannot be used',
    means: 'The user or queue is inactive, gone, or hidden from the user WOW Analytics signs in as.',
    steps: [
      'Under What we write, choose the owner and the record type again.',
      'If the owner is right, give the user the permission to see and transfer to that owner.',
    ],
  },
  value_taken: {
    id: 'value-taken',
    title: 'A field of your org takes each value only once',
    means: 'Another record has the value already, so nothing was created.',
    steps: ['Under What we write, see which unique field is filled with a fixed value, and take it out.'],
  },
  too_long: {
    id: 'too-long',
    title: 'A value is longer than its field',
    means: 'The field was made shorter since WOW Analytics last looked at your org.',
    steps: ['Open What we write and save it: the lengths are read anew.'],
  },
  bad_search: {
    id: 'bad-search',
    title: 'Salesforce did not understand the search',
    means: 'That is a fault of WOW Analytics, or the name is too short to be searched for.',
    steps: [
      'Search for a longer part of the name.',
      'If it stays, show Salesforce’s words to whoever runs this server.',
    ],
  },
  converted: {
    id: 'converted',
    title: 'The Salesforce Lead has been converted',
    means: 'A converted Lead cannot be changed any more; its Account has taken its place.',
    steps: ['Open the company and search again: the Salesforce Account is offered instead.'],
  },
} as const satisfies Record<string, Cure>
