import { z } from 'zod'

const optional = z
  .string()
  .trim()
  .max(255, 'At most 255 characters')
  .optional()
  .transform(text => text || undefined)

/** What a rep may enter for a new Salesforce Lead. Salesforce's own limits are checked against the org later. */
export const newLeadInput = z.object({
  company: z.string().trim().min(1, 'Enter the company’s name').max(255, 'At most 255 characters'),
  lastName: optional,
  firstName: optional,
  email: optional.refine(
    text => !text || z.email().safeParse(text).success,
    'Enter an address such as ann@example.com',
  ),
  phone: optional,
  website: optional,
})
