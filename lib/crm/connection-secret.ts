import { z } from 'zod'
import type { CrmConnection } from '@/db/queries/crm-connections'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/secrets'
import type { Credentials } from './salesforce/session'

const secret = z.object({ password: z.string(), token: z.string() })

/** Password and token as they lie in the database: sealed, and bound to the account. */
export const sealSecret = (accountId: string, plain: z.infer<typeof secret>) =>
  seal(JSON.stringify(plain), `crm_connections:${accountId}`, env().WOW_ENCRYPTION_KEYS)

export function openSecret(connection: CrmConnection): Credentials {
  const context = `crm_connections:${connection.accountId}`
  const plain: unknown = JSON.parse(unseal(connection.sealedSecret, context, env().WOW_ENCRYPTION_KEYS))
  const { version, loginUrl, username } = connection
  return { version, loginUrl, username, ...secret.parse(plain), simulator: env().SALESFORCE_SIMULATOR_URL }
}
