import { z } from 'zod'
import { SIGN_IN_ADDRESSES, WAYS_IN } from './connection-form'

const line = z.string().max(255).default('')

/** What the form at /admin/crm sends; whether it makes sense is for `checkConnectionForm` to say, field by field. */
export const typedConnection = z.object({
  crm: z.literal('salesforce'),
  way: z.enum(WAYS_IN),
  address: z.enum(SIGN_IN_ADDRESSES),
  myDomain: z.string().max(500).default(''),
  username: line,
  password: line,
  confirm: line,
  token: line,
  clientId: z.string().max(500).default(''),
  clientSecret: z.string().max(500).default(''),
  /** In use, or beside what is in use. */
  slot: z.enum(['active', 'standby']).default('active'),
  /** An admin has read what becomes of the links. */
  acceptOtherOrg: z.boolean().default(false),
})
