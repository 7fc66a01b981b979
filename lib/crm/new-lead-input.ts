import { z } from 'zod'
import { fieldName } from './writing/write-settings'

// The lengths of Salesforce's standard Lead; an org's own are checked against its describe.
const optional = (length: number) =>
  z
    .string()
    .trim()
    .max(length, `At most ${length} characters`)
    .optional()
    .transform(text => text || undefined)

const isWebAddress = (text: string) => {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`)
  return url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(text)
}

/** What a rep may enter for a new Salesforce Lead. Salesforce's own limits are checked against the org later. */
export const newLeadInput = z.object({
  company: z.string().trim().min(1, 'Enter the company’s name').max(255, 'At most 255 characters'),
  lastName: optional(80),
  firstName: optional(40),
  email: optional(80).refine(
    text => !text || z.email().safeParse(text).success,
    'Enter an address such as ann@example.com',
  ),
  phone: optional(40),
  website: optional(255).refine(text => !text || isWebAddress(text), 'Enter an address such as example.com'),
  /** Answers to what the org asks for; checked against the org itself. */
  extra: z.record(fieldName, z.union([z.string().max(131_072), z.number(), z.boolean()])).optional(),
})
