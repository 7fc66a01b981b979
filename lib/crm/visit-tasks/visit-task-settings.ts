import { z } from 'zod'

const DEFAULT_CAP = 50

/** Off until an admin says otherwise: nothing is written into Salesforce that nobody has chosen. */
const visitTaskSettings = z.object({
  enabled: z.boolean().default(false),
  /** New Tasks a UTC day; those that are brought up to date do not count. */
  dailyCap: z.number().default(DEFAULT_CAP),
})

export type VisitTaskSettings = z.infer<typeof visitTaskSettings>

/** The same as it comes from a form. */
export const visitTaskInput = z.object({
  enabled: z.boolean(),
  dailyCap: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'Enter a number from 1 to 1,000.')
    .transform(Number)
    .refine(cap => cap >= 1, 'At least 1. To write none, untick the box above.')
    .refine(cap => cap <= 1_000, 'At most 1,000 a day.'),
})

export const readVisitTaskSettings = (stored: unknown): VisitTaskSettings => visitTaskSettings.parse(stored ?? {})
