import { getConnection, pauseConnection, type CrmConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { CrmError } from './errors'
import { openSecret } from './connection/connection-secret'
import { meterCalls } from './health/meter-calls'
import type { CrmProvider } from './provider'
import { quietly, recordFailure, recordSuccess, type About } from './health/record-failure'
import { salesforceProvider } from './salesforce/provider'
import { readWriteSettings, type WriteSettings } from './writing/write-settings'

export type Crm = { provider: CrmProvider; connection: CrmConnection; writing: WriteSettings }

/**
 * Runs `work` with the account's CRM. A refused sign-in pauses the connection: nothing signs in with those credentials
 * again, on any screen or in any process, until an admin saves. Calls are counted; with `about`, a failure is kept for
 * the admin, and earlier ones of the same are settled once it works.
 */
export async function withCrm<T>(accountId: string, work: (crm: Crm) => Promise<T>, about?: About): Promise<T> {
  const connection = await getConnection(accountId)
  if (!connection) throw new CrmError('not_connected')
  if (connection.state === 'needs_attention') throw new CrmError('paused', connection.stateDetail ?? '')
  if (connection.state === 'paused') throw new CrmError('paused')
  const { orgId } = connection
  const settings = await getSettings(accountId, orgId)
  const writing = readWriteSettings(settings?.writing)
  const meter = await meterCalls(accountId, orgId, settings?.dailyCallCap ?? null)
  const provider = salesforceProvider(openSecret(connection), writing, meter)
  try {
    const result = await work({ provider, connection, writing })
    if (about) await recordSuccess(accountId, orgId, about)
    return result
  } catch (error) {
    if (error instanceof CrmError && error.code === 'sign_in_refused')
      await pauseConnection(accountId, connection.version, error.detail ?? '')
    if (about) await recordFailure(accountId, orgId, about, error)
    throw error
  } finally {
    await quietly(() => meter.close())
  }
}
