import { getConnection, removeConnections } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from '../errors'
import { revokeStored } from './revoke-stored'
import { forget } from './try-connection'

/**
 * Forgets the credentials, those set up beside as well. What was associated and created stays, here and in Salesforce.
 */
export async function disconnect(user: CurrentUser): Promise<void> {
  const before = [await getConnection(user.accountId), await getConnection(user.accountId, 'standby')]
  if (!before[0] || !(await removeConnections(user.accountId, user))) throw new CrmError('not_connected')
  for (const connection of before) {
    if (!connection) continue
    await revokeStored(connection)
    forget(connection.version)
  }
}
