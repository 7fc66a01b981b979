import { randomUUID } from 'node:crypto'
import { getConnection, resumeConnection as resume, type Slot } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { ok } from '@/lib/result'
import { openSecret } from './connection-secret'
import { CrmError } from '../errors'
import type { OnStage } from '../provider'
import { forget, tryConnection, type Tried } from './try-connection'

/** Goes on with the stored sign-in, after a pause or a refusal, if Salesforce accepts it: one attempt. */
export const resumeConnection = (user: CurrentUser, onStage: OnStage = () => undefined): Promise<Tried> =>
  resumeKept(user, 'active', onStage)

export async function resumeKept(user: CurrentUser, slot: Slot, onStage: OnStage): Promise<Tried> {
  const connection = await getConnection(user.accountId, slot)
  if (!connection) throw new CrmError('not_connected')
  const tried = await tryConnection(user.accountId, openSecret(connection), onStage)
  if (!tried.ok) return tried
  const { org, stages } = tried.value
  if (org && connection.state !== 'connected') {
    await resume(user.accountId, connection.version, randomUUID(), user)
    forget(connection.version)
  }
  return ok({ org, stages })
}
