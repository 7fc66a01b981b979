import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { at, count } from './columns'

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Moves with every change of a CRM status or of the connection; open screens compare it to know when to reload. */
  crmRevision: count('crm_revision'),
  /** What becomes of a person who signs in with Salesforce, from the org this account is connected to. */
  salesforceSignIn: text('salesforce_sign_in', { enum: ['viewer', 'ask', 'off'] })
    .notNull()
    .default('viewer'),
  shareLinks: integer('share_links', { mode: 'boolean' }).notNull().default(false),
  /** Part of every share link: moving it ends all that are out. */
  shareEpoch: count('share_epoch'),
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
    /** Empty for a person who only signs in with Salesforce: no password matches it. */
    passwordHash: text('password_hash').notNull(),
    /** Who they are in Salesforce: the org and the user, as `00D…/005…`. */
    salesforceIdentity: text('salesforce_identity'),
    createdAt: at('created_at').notNull(),
    deactivatedAt: at('deactivated_at'),
  },
  t => [
    index('users_by_account').on(t.accountId, t.name),
    uniqueIndex('users_salesforce').on(t.accountId, t.salesforceIdentity),
  ],
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

/** Somebody of the connected org who has signed in with Salesforce and waits for an admin's word. */
export const accessRequests = sqliteTable(
  'access_requests',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    salesforceIdentity: text('salesforce_identity').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    requestedAt: at('requested_at').notNull(),
    decidedAt: at('decided_at'),
    decidedBy: text('decided_by'),
    granted: integer('granted', { mode: 'boolean' }),
  },
  t => [
    index('access_requests_by_account').on(t.accountId, t.requestedAt),
    uniqueIndex('access_requests_open')
      .on(t.accountId, t.salesforceIdentity)
      .where(sql`decided_at is null`),
  ],
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
