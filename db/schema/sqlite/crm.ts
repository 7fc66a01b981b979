import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { at, count } from './columns'
import { ofLead } from './leads'
import { accountId, accounts } from './people'

export const crmConnections = sqliteTable('crm_connections', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  provider: text('provider', { enum: ['salesforce'] }).notNull(),
  /** New with every saved set of credentials: sessions and refusals are remembered per version. */
  version: text('version').notNull(),
  loginUrl: text('login_url').notNull(),
  username: text('username').notNull(),
  /** `{ password, token }`, sealed. Never leaves `lib/crm`. */
  sealedSecret: text('sealed_secret').notNull(),
  orgId: text('org_id').notNull(),
  orgName: text('org_name').notNull(),
  sandbox: integer('sandbox', { mode: 'boolean' }).notNull(),
  permalinkField: text('permalink_field').notNull().default('Description'),
  state: text('state', { enum: ['connected', 'needs_attention'] }).notNull(),
  /** What Salesforce said when it refused the sign-in. */
  stateDetail: text('state_detail'),
  savedAt: at('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
})

/** What we know of a company lead in one Salesforce org. No row: not checked. */
export const crmLinks = sqliteTable(
  'crm_links',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    leadId: text('lead_id').notNull(),
    status: text('status', { enum: ['not_actioned', 'matched', 'lead'] }).notNull(),
    matchCount: count('match_count'),
    checkedAt: at('checked_at').notNull(),
    checkedBy: text('checked_by').notNull(),
    recordId: text('record_id'),
    recordName: text('record_name'),
    recordUrl: text('record_url'),
    linkedAt: at('linked_at'),
    linkedBy: text('linked_by'),
    /** While matched: the registrable domain of the company lead. The next one with it is offered the same record first. */
    domain: text('domain'),
  },
  t => [
    primaryKey({ columns: [t.accountId, t.orgId, t.leadId] }),
    index('crm_links_by_domain').on(t.accountId, t.orgId, t.domain),
    index('crm_links_by_status').on(t.accountId, t.orgId, t.status),
    ofLead('crm_links_lead', t),
  ],
)

/**
 * "Not the same company": a record that is never offered again for this company lead. About the pair and nothing wider,
 * since another company lead may well be the one this record stands for.
 */
export const crmRejections = sqliteTable(
  'crm_rejections',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    leadId: text('lead_id').notNull(),
    recordId: text('record_id').notNull(),
    rejectedAt: at('rejected_at').notNull(),
    rejectedBy: text('rejected_by').notNull(),
  },
  t => [primaryKey({ columns: [t.accountId, t.orgId, t.leadId, t.recordId] }), ofLead('crm_rejections_lead', t)],
)

/** The intent to create one Salesforce Lead, written before the network is crossed. One row a company lead and org. */
export const crmIntents = sqliteTable(
  'crm_intents',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    leadId: text('lead_id').notNull(),
    /** This attempt; a later attempt for the same company lead has another. */
    attempt: text('attempt').notNull(),
    state: text('state', { enum: ['pending', 'unknown', 'done', 'failed', 'released'] }).notNull(),
    /** What was sent, so that the record can be recognised in Salesforce. */
    sent: text('sent', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    startedAt: at('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    /** When a process last took charge of this attempt; long ago means that it died. */
    leasedAt: at('leased_at').notNull(),
    recordId: text('record_id'),
  },
  t => [
    primaryKey({ columns: [t.accountId, t.orgId, t.leadId] }),
    index('crm_intents_open')
      .on(t.state, t.startedAt)
      .where(sql`state in ('pending', 'unknown')`),
    ofLead('crm_intents_lead', t),
  ],
)
