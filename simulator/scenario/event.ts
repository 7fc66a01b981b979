import { z } from 'zod'

export const EVENT_VERBS = ['convert', 'merge', 'delete', 'undelete', 'purge'] as const

/** One of the five verbs, each with the record it concerns: an id, or `Lead:Acme`. */
export const eventSchema = z
  .strictObject({
    convert: z.string().optional(),
    /** With convert: the Account to use, whether an Opportunity comes of it, the Status afterwards. */
    account: z.string().optional(),
    opportunity: z.boolean().optional(),
    status: z.string().optional(),
    merge: z.array(z.string()).min(1).max(2).optional(),
    /** With merge: the record that stays. */
    into: z.string().optional(),
    delete: z.string().optional(),
    undelete: z.string().optional(),
    /** Out of the recycle bin for good. */
    purge: z.string().optional(),
  })
  .refine(
    event => EVENT_VERBS.filter(verb => event[verb] !== undefined).length === 1,
    `an event has one of ${EVENT_VERBS.join(', ')}`,
  )
  .refine(event => event.merge === undefined || event.into !== undefined, 'a merge needs "into"')

/** Something that happens to a record once it is there. */
export type ScenarioEvent = z.output<typeof eventSchema>
