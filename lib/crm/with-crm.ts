import { getConnection, pauseConnection, type CrmConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { CrmError } from './errors'
import { openSecret } from './connection-secret'
import type { CrmProvider } from './provider'
import { salesforceProvider } from './salesforce/provider'
import { readWriteSettings, type WriteSettings } from './writing/write-settings'

export type Crm = { provider: CrmProvider; connection: CrmConnection; writing: WriteSettings }

/**
 * Runs `work` with the account's CRM. A refused sign-in pauses the connection: nothing signs in with those credentials
 * again, on any screen or in any process, until an admin saves.
 */
export async function withCrm<T>(accountId: string, work: (crm: Crm) => Promise<T>): Promise<T> {
  const connection = await getConnection(accountId)
  if (!connection) throw new CrmError('not_connected')
  if (connection.state !== 'connected') throw new CrmError('paused', connection.stateDetail ?? undefined)
  const settings = await getSettings(accountId, connection.orgId)
  const writing = readWriteSettings(settings?.writing)
  const provider = salesforceProvider(openSecret(connection), writing)
  try {
    return await work({ provider, connection, writing })
  } catch (error) {
    if (error instanceof CrmError && error.code === 'sign_in_refused')
      await pauseConnection(accountId, connection.version, error.detail ?? '')
    throw error
  }
}
