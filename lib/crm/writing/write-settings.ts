import { z } from 'zod'

/** What Salesforce's own Web-to-Lead writes where a last name is missing: admins know it and can filter on it. */
export const NO_LAST_NAME = '[not provided]'
export const LEAD_SOURCE = 'Wow Analytics'

/** What of a company lead can fill a field of the org's own. */
export const LEAD_FACTS = [
  'visits',
  'page_views',
  'first_seen',
  'last_seen',
  'top_pages',
  'source',
  'industry',
  'city',
  'country',
] as const
export type LeadFactName = (typeof LEAD_FACTS)[number]

export const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/, 'Choose a field')
const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/
const recordId = z.string().regex(RECORD_ID, 'Not a Salesforce id')

/** What a new Salesforce Lead holds, as an admin has chosen it. Every part has a default, so that `{}` is complete. */
export const writeSettings = z.object({
  lastName: z
    .discriminatedUnion('rule', [
      z.object({ rule: z.literal('placeholder') }),
      z.object({ rule: z.literal('company') }),
      z.object({ rule: z.literal('text'), text: z.string().trim().min(1, 'Enter a last name').max(80) }),
    ])
    .default({ rule: 'placeholder' }),
  permalinkField: fieldName.default('Description'),
  leadSource: z.string().trim().min(1, 'Enter a Lead Source').max(255).default(LEAD_SOURCE),
  /** `assignment_rules` is Salesforce's own default; without an active rule it means the integration user. */
  owner: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('assignment_rules') }),
      z.object({ kind: z.literal('integration_user') }),
      z.object({ kind: z.literal('rep') }),
      z.object({
        kind: z.literal('fixed'),
        id: z.string().regex(RECORD_ID, 'Choose a user or a queue from the list'),
        name: z.string().max(255),
      }),
    ])
    .default({ kind: 'assignment_rules' }),
  recordTypeId: recordId.nullable().default(null),
  extraFields: z
    .array(
      z.discriminatedUnion('from', [
        z.object({ field: fieldName, from: z.literal('constant'), value: z.string().max(32_000) }),
        z.object({ field: fieldName, from: z.enum(LEAD_FACTS) }),
      ]),
    )
    .max(50)
    .default([]),
  /** A unique external-id field of Lead: with it, creating is an upsert by the attempt's id. */
  externalIdField: fieldName.nullable().default(null),
})

export type WriteSettings = z.infer<typeof writeSettings>

export const readWriteSettings = (stored: unknown): WriteSettings => writeSettings.parse(stored ?? {})
