import type { Org } from '../org/org'
import type { StoredRecord } from '../records/store'

/** The User record behind a session, past all rights: everyone may know who they are. */
export const userRecord = (org: Org, userId: string): StoredRecord | null =>
  org.store.find(org.schema.standard('User'), userId)

export const isActive = (org: Org, userId: string) => userRecord(org, userId)?.IsActive === true

/** The name a user signs in with. */
export const usernameOf = (org: Org, userId: string): string =>
  org.users.byId(userId)?.username ?? textOf(userRecord(org, userId) ?? {}, 'Username')

/** A field's text; empty when there is none. */
export const textOf = (record: StoredRecord, field: string): string => {
  const value = record[field] ?? null
  return value === null ? '' : String(value)
}
