import { and, eq } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type Actor } from './activity'

type Row = ReturnType<typeof store>['t']['crmConnections']['$inferSelect']
export type CrmConnection = Row
export type Slot = 'active' | 'standby'

export async function getConnection(accountId: string, slot: Slot = 'active'): Promise<CrmConnection | undefined> {
  const { q, t } = store()
  const [row] = await q.select().from(t.crmConnections).where(isSlot(accountId, slot))
  return row
}

/** Takes the place of what was in the slot. */
export async function saveConnection(
  accountId: string,
  connection: Omit<CrmConnection, 'accountId' | 'refreshLeasedUntil' | 'slot'> & { slot: Slot },
  by: Actor,
) {
  const { t, atomic } = store()
  const { slot, orgName, username } = connection
  await atomic(q => [
    q.delete(t.crmConnections).where(isSlot(accountId, connection.slot)),
    q.insert(t.crmConnections).values({ ...connection, accountId }),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, slot === 'active' ? 'crm_connected' : 'crm_prepared', {
      detail: `${orgName} as ${username}`,
    }),
  ])
}

/** Stops all sign-ins with these credentials; the version keeps a late failure from pausing newer ones. */
export async function pauseConnection(accountId: string, version: string, detail: string) {
  const { t, atomic } = store()
  await atomic(q => [
    must(
      q
        .update(t.crmConnections)
        .set({ state: 'needs_attention', stateDetail: detail, stateSince: new Date() })
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
        .where(isSlot(accountId, 'active'))
        .returning({ accountId: t.crmConnections.accountId }),
    ),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, 'crm_disconnected'),
  ])
  return done !== null
}

function isSlot(accountId: string, slot: Slot) {
  const { t } = store()
  return and(eq(t.crmConnections.accountId, accountId), eq(t.crmConnections.slot, slot))
}
