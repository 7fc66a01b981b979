import { getConnection } from '@/db/queries/crm-connections'
import { saveSettings } from '@/db/queries/crm-settings'
import type { CurrentUser } from '@/lib/auth/session'
import { CrmError } from '../errors'
import type { VisitTaskSettings } from './visit-task-settings'

/** For the org that is connected now; another org has its own. */
export async function saveVisitTasks(user: CurrentUser, visitTasks: VisitTaskSettings): Promise<void> {
  const connection = await getConnection(user.accountId)
  if (!connection) throw new CrmError('not_connected')
  const said = visitTasks.enabled
    ? `Activity back to Salesforce: at most ${visitTasks.dailyCap} Tasks a day`
    : 'Activity back to Salesforce: off'
  await saveSettings(user.accountId, connection.orgId, { visitTasks }, user, said)
}
