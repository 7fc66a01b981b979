import { and, eq } from 'drizzle-orm'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'

type Row = ReturnType<typeof store>['t']['crmSettings']['$inferSelect']
export type CrmSettings = Row

/** What an admin has decided for this org; nothing where nobody has decided anything. */
export async function getSettings(accountId: string, orgId: string): Promise<CrmSettings | undefined> {
  const { q, t } = store()
  const [row] = await q
    .select()
    .from(t.crmSettings)
    .where(and(eq(t.crmSettings.accountId, accountId), eq(t.crmSettings.orgId, orgId)))
  return row
}

/** Changes one part of the settings and leaves the others. `said` names the part in the activity log. */
export async function saveSettings(
  accountId: string,
  orgId: string,
  change: Partial<Pick<CrmSettings, 'writing' | 'visitTasks' | 'dailyCallCap'>>,
  by: Actor,
  said: string,
) {
  const { t, atomic } = store()
  const stamped = { ...change, savedAt: new Date(), savedBy: by.name }
  await atomic(q => [
    q
      .insert(t.crmSettings)
      .values({ ...stamped, accountId, orgId })
      .onConflictDoUpdate({ target: [t.crmSettings.accountId, t.crmSettings.orgId], set: stamped }),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'crm_settings_changed', { detail: said }),
  ])
}
