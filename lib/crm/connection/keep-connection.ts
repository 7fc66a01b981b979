import { randomUUID } from 'node:crypto'
import { countLinks, countLinksByOrg } from '@/db/queries/count-links'
import { getConnection, saveConnection, type Slot } from '@/db/queries/crm-connections'
import type { CurrentUser } from '@/lib/auth/session'
import { sealSecret, type KeptSecret } from './connection-secret'
import type { WayIn } from './connection-form'
import type { Inspection, OrgFacts, OtherOrg } from '../provider'
import { forget } from './try-connection'

export type Place = {
  /** `standby`: beside the one in use, to be swapped later. Without one in use it is `active` all the same. */
  slot?: Slot
  /** The old links become history, and everything starts unlinked. */
  acceptOtherOrg?: boolean
}

type Accepted = { way: WayIn; loginUrl: string; clientId: string | null; username: string; secret: KeptSecret }

/** Stores what Salesforce has accepted, unless it leads to another org and nobody has decided that it may. */
export async function keepConnection(
  user: CurrentUser,
  accepted: Accepted,
  inspection: Inspection & { org: OrgFacts },
  place: Place,
): Promise<Inspection> {
  const { secret, ...signIn } = accepted
  const { org, stages } = inspection
  const decision = place.acceptOtherOrg ? null : await otherOrg(user.accountId, org)
  if (decision) return { org, stages, decision }
  const active = await getConnection(user.accountId)
  const slot = active && place.slot === 'standby' ? 'standby' : 'active'
  const replaced = slot === 'active' ? active : await getConnection(user.accountId, 'standby')
  await saveConnection(
    user.accountId,
    {
      ...org,
      ...signIn,
      provider: 'salesforce',
      version: randomUUID(),
      slot,
      sealedSecret: sealSecret(user.accountId, secret),
      state: 'connected',
      stateDetail: null,
      stateSince: null,
      savedAt: new Date(),
      savedBy: user.name,
    },
    user,
  )
  if (replaced) forget(replaced.version)
  return { org, stages }
}

/**
 * What has to be decided before this org takes the place of the connected one; null when it is the same. After a
 * Disconnect it is the org of the links that are left, unless some of them are of this one already.
 */
export async function otherOrg(accountId: string, now: OrgFacts): Promise<OtherOrg | null> {
  const active = await getConnection(accountId)
  if (!active) {
    const left = await countLinksByOrg(accountId)
    const [most] = left
    if (!most || left.some(({ orgId }) => orgId === now.orgId)) return null
    return { before: { orgId: most.orgId, orgName: null }, now, links: most.links }
  }
  if (active.orgId === now.orgId) return null
  const { orgId, orgName, sandbox } = active
  return { before: { orgId, orgName, sandbox }, now, links: await countLinks(accountId, orgId) }
}
