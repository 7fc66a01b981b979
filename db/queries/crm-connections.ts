import { and, eq } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'

type Row = ReturnType<typeof store>['t']['crmConnections']['$inferSelect']
export type CrmConnection = Row

export async function getConnection(accountId: string): Promise<CrmConnection | undefined> {
  const { q, t } = store()
  const [row] = await q.select().from(t.crmConnections).where(eq(t.crmConnections.accountId, accountId))
  return row
}

export async function saveConnection(accountId: string, connection: Omit<CrmConnection, 'accountId'>, by: Actor) {
  const { t, atomic } = store()
  await atomic(q => [
    q
      .insert(t.crmConnections)
      .values({ ...connection, accountId })
      .onConflictDoUpdate({ target: t.crmConnections.accountId, set: connection }),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'crm_connected', { detail: `${connection.orgName} as ${connection.username}` }),
  ])
}

/** Stops all sign-ins with these credentials; the version keeps a late failure from pausing newer ones. */
export async function pauseConnection(accountId: string, version: string, detail: string) {
  const { t, atomic } = store()
  await atomic(q => [
    must(
      q
        .update(t.crmConnections)
        .set({ state: 'needs_attention', stateDetail: detail })
        .where(
          and(
            eq(t.crmConnections.accountId, accountId),
            eq(t.crmConnections.version, version),
            eq(t.crmConnections.state, 'connected'),
          ),
        )
        .returning({ accountId: t.crmConnections.accountId }),
    ),
    moveCrmRevision(accountId),
    activityEntry(accountId, { id: null, name: 'WOW Analytics' }, 'crm_paused', { detail }),
  ])
}

export async function removeConnection(accountId: string, by: Actor): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .delete(t.crmConnections)
        .where(eq(t.crmConnections.accountId, accountId))
        .returning({ accountId: t.crmConnections.accountId }),
    ),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'crm_disconnected'),
  ])
  return done !== null
}
