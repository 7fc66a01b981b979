import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { must } from '../must'
import { store } from '../store'
import { moveCrmRevision } from './accounts'
import { activityEntry, type ActivityAction, type Actor } from './activity'

type Row = ReturnType<typeof store>['t']['crmConnections']['$inferSelect']
export type CrmConnection = Row
export type Slot = 'active' | 'standby'

export async function getConnection(accountId: string, slot: Slot = 'active'): Promise<CrmConnection | undefined> {
  const { q, t } = store()
  const [row] = await q.select().from(t.crmConnections).where(isSlot(accountId, slot))
  return row
}

/** Whether these credentials are still the account's, in either slot. */
export async function hasConnection(accountId: string, version: string): Promise<boolean> {
  const { q, t } = store()
  const rows = await q
    .select({ slot: t.crmConnections.slot })
    .from(t.crmConnections)
    .where(isVersion(accountId, version))
  return rows.length > 0
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
export const pauseConnection = (accountId: string, version: string, detail: string) =>
  moveState(accountId, { version, from: ['connected'], to: 'needs_attention', detail }, SYSTEM, 'crm_paused')

/** An admin has stopped it. */
export const holdConnection = (accountId: string, version: string, by: Actor) =>
  moveState(accountId, { version, from: ['connected'], to: 'paused', detail: by.name }, by, 'crm_paused')

/**
 * An admin has let it go on, and Salesforce has accepted the sign-in. Under a new version, so that no process goes on
 * remembering the refusal.
 */
export const resumeConnection = (accountId: string, version: string, newVersion: string, by: Actor) =>
  moveState(
    accountId,
    { version, newVersion, from: ['paused', 'needs_attention'], to: 'connected', detail: null },
    by,
    'crm_resumed',
  )

const SYSTEM: Actor = { id: null, name: 'WOW Analytics' }

type Move = {
  version: string
  newVersion?: string
  from: Row['state'][]
  to: Row['state']
  detail: string | null
}

/** Whether the connection was there, in one of the states it may be moved from. */
async function moveState(accountId: string, move: Move, by: Actor, action: ActivityAction): Promise<boolean> {
  const { t, atomic } = store()
  const { version, newVersion = version, from, to, detail } = move
  const done = await atomic(q => [
    must(
      q
        .update(t.crmConnections)
        .set({ version: newVersion, state: to, stateDetail: detail, stateSince: new Date() })
        .where(and(isVersion(accountId, version), inArray(t.crmConnections.state, from)))
        .returning({ accountId: t.crmConnections.accountId }),
    ),
    moveCrmRevision(accountId),
    activityEntry(accountId, by, action, detail ? { detail } : {}),
  ])
  return done !== null
}

/** The one that stood by becomes the one in use, and the other way round; neither is lost. */
export async function swapConnections(accountId: string, by: Actor, detail: string): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => {
    const move = (from: Row['slot'], to: Row['slot']) =>
      must(
        q
          .update(t.crmConnections)
          .set({ slot: to })
          .where(and(eq(t.crmConnections.accountId, accountId), eq(t.crmConnections.slot, from)))
          .returning({ accountId: t.crmConnections.accountId }),
      )
    return [
      move('active', 'moving'),
      move('standby', 'active'),
      move('moving', 'standby'),
      moveCrmRevision(accountId),
      activityEntry(accountId, by, 'crm_swapped', { detail }),
    ]
  })
  return done !== null
}

export async function removeStandby(accountId: string, by: Actor): Promise<boolean> {
  const { t, atomic } = store()
  const done = await atomic(q => [
    must(
      q
        .delete(t.crmConnections)
        .where(isSlot(accountId, 'standby'))
        .returning({ accountId: t.crmConnections.accountId }),
    ),
    activityEntry(accountId, by, 'crm_disconnected', { detail: 'the sign-in that was set up beside' }),
  ])
  return done !== null
}

/** Both slots: what signs in is forgotten altogether. */
export async function removeConnections(accountId: string, by: Actor): Promise<boolean> {
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

/** Takes the right to use the refresh token for a while. `null` while another process has it, or when it is gone. */
export async function leaseRefresh(accountId: string, version: string, until: Date): Promise<string | null> {
  const { q, t } = store()
  const free = or(isNull(t.crmConnections.refreshLeasedUntil), lt(t.crmConnections.refreshLeasedUntil, new Date()))
  const [row] = await q
    .update(t.crmConnections)
    .set({ refreshLeasedUntil: until })
    .where(and(isVersion(accountId, version), free))
    .returning({ sealedSecret: t.crmConnections.sealedSecret })
  return row?.sealedSecret ?? null
}

/** Gives the right back; with `sealedSecret`, together with the token that came in place of the one that was used. */
export async function endRefreshLease(accountId: string, version: string, leasedUntil: Date, sealedSecret?: string) {
  const { q, t } = store()
  await q
    .update(t.crmConnections)
    .set({ refreshLeasedUntil: null, ...(sealedSecret === undefined ? {} : { sealedSecret }) })
    .where(and(isVersion(accountId, version), eq(t.crmConnections.refreshLeasedUntil, leasedUntil)))
}

function isVersion(accountId: string, version: string) {
  const { t } = store()
  return and(eq(t.crmConnections.accountId, accountId), eq(t.crmConnections.version, version))
}

function isSlot(accountId: string, slot: Slot) {
  const { t } = store()
  return and(eq(t.crmConnections.accountId, accountId), eq(t.crmConnections.slot, slot))
}
