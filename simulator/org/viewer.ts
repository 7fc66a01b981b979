import { Rights } from '../schema/rights'
import type { VisibleSchema } from '../schema/visible-schema'
import type { Org } from './org'

/** A user looking at the organization: who asks decides what is there. */
export interface Viewer {
  org: Org
  userId: string
  schema: VisibleSchema
}

const known = new WeakMap<Org['scenario'], Map<string, Rights | null>>()

/** What the permission sets of a user grant together; null is an administrator, who may do everything. */
export function rightsOf(org: Org, userId: string): Rights | null {
  const byUser = known.get(org.scenario) ?? new Map<string, Rights | null>()
  known.set(org.scenario, byUser)
  const before = byUser.get(userId)
  if (before !== undefined) return before
  const username = org.users.byId(userId)?.username.toLowerCase() ?? ''
  const sets = Object.values(org.scenario.permissionSets).filter(set =>
    set.users ? set.users.some(name => name.toLowerCase() === username) : userId === org.userId,
  )
  const rights = sets.length === 0 ? null : new Rights(sets)
  byUser.set(userId, rights)
  return rights
}

export const viewerOf = (org: Org, userId: string): Viewer => ({
  org,
  userId,
  schema: org.schema.seenBy(rightsOf(org, userId)),
})
