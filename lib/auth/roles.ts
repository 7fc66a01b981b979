import type { Role } from '@/db/queries/users'

export type { Role }

const RANK: Record<Role, number> = { viewer: 0, rep: 1, admin: 2 }

/** An admin may do all a rep may, a rep all a viewer may. */
export const mayAct = (role: Role, needed: Role) => RANK[role] >= RANK[needed]

export const ROLE_WORDS: Record<Role, { label: string; may: string }> = {
  admin: { label: 'Admin', may: 'connects Salesforce, invites people, and does all a rep does' },
  rep: { label: 'Rep', may: 'checks company leads in Salesforce, associates them and creates Salesforce Leads' },
  viewer: { label: 'Viewer', may: 'reads only' },
}
