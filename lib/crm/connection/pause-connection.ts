import { getConnection, holdConnection } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from '../errors'
import { forget } from './try-connection'

/** Nothing is asked of Salesforce until an admin lets it go on. What signs in stays stored, and every link stays. */
export async function pauseConnection(user: CurrentUser): Promise<void> {
  const connection = await getConnection(user.accountId)
  if (!connection || !(await holdConnection(user.accountId, connection.version, user)))
    throw new CrmError('not_connected')
  forget(connection.version)
}
