import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { at, count } from './columns'

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Moves with every change of a CRM status or of the connection; open screens compare it to know when to reload. */
  crmRevision: count('crm_revision'),
  createdAt: at('created_at').notNull(),
})

export const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' })

/** Holds at most the row 1: whoever inserts it has won the first run. */
export const installation = sqliteTable('installation', {
  id: integer('id').primaryKey(),
  accountId: accountId(),
  setUpAt: at('set_up_at').notNull(),
})

export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    role: text('role', { enum: ['admin', 'rep', 'viewer'] }).notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: at('created_at').notNull(),
    deactivatedAt: at('deactivated_at'),
  },
  t => [index('users_by_account').on(t.accountId, t.name)],
)

export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    email: text('email').notNull(),
    role: text('role', { enum: ['admin', 'rep', 'viewer'] }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: text('invited_by').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
    revokedAt: at('revoked_at'),
  },
  t => [index('invitations_by_account').on(t.accountId, t.createdAt)],
)

export const activity = sqliteTable(
  'activity',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    at: at('at').notNull(),
    userId: text('user_id'),
    userName: text('user_name').notNull(),
    action: text('action').notNull(),
    leadId: text('lead_id'),
    recordId: text('record_id'),
    recordName: text('record_name'),
    detail: text('detail'),
  },
  t => [index('activity_by_account').on(t.accountId, t.at), index('activity_by_lead').on(t.accountId, t.leadId, t.at)],
)
