import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { at, count } from './columns'
import { accountId } from './people'

/** How a connection signs in: what was asked for, and the two ways that Salesforce is not going to retire. */
export const WAYS_IN = ['password', 'client_credentials', 'web_server'] as const

/**
 * An account's connection (`active`), and the one that is being set up beside it (`standby`). Links are keyed by the org,
 * never by a connection, so that a swap loses none.
 */
export const crmConnections = sqliteTable(
  'crm_connections',
  {
    accountId: accountId(),
    /** New with every saved set of credentials: sessions and refusals are remembered per version. */
    version: text('version').notNull(),
    /** `moving` is one that a swap has taken up and not put down yet; it never outlives its statement list. */
    slot: text('slot', { enum: ['active', 'standby', 'moving'] }).notNull(),
    provider: text('provider', { enum: ['salesforce'] }).notNull(),
    way: text('way', { enum: WAYS_IN }).notNull().default('password'),
    loginUrl: text('login_url').notNull(),
    /** Who we are over there. For OAuth, as Salesforce has named the user. */
    username: text('username').notNull(),
    /** OAuth's consumer key: an identifier, not a secret. */
    clientId: text('client_id'),
    /** What signs in, by the way in; sealed. Never leaves `lib/crm`. */
    sealedSecret: text('sealed_secret').notNull(),
    /** Refresh tokens are used by one process at a time: a rotated one is worth nothing once it was used. */
    refreshLeasedUntil: at('refresh_leased_until'),
    orgId: text('org_id').notNull(),
    orgName: text('org_name').notNull(),
    sandbox: integer('sandbox', { mode: 'boolean' }).notNull(),
    /** `paused` by an admin; `needs_attention` since Salesforce refused the sign-in. */
    state: text('state', { enum: ['connected', 'needs_attention', 'paused'] }).notNull(),
    /** What Salesforce said when it refused, or who paused. */
    stateDetail: text('state_detail'),
    stateSince: at('state_since'),
    savedAt: at('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  t => [primaryKey({ columns: [t.accountId, t.version] }), uniqueIndex('crm_connections_slot').on(t.accountId, t.slot)],
)

/** What an admin has decided for one org; it outlives the connection, as the links do. */
export const crmSettings = sqliteTable(
  'crm_settings',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    /** What a new Salesforce Lead holds. Parsed by `lib/crm/writing/write-settings.ts`. */
    writing: text('writing', { mode: 'json' }).$type<unknown>(),
    /** Whether and how much is written back. Parsed by `lib/crm/visit-tasks/`. */
    visitTasks: text('visit_tasks', { mode: 'json' }).$type<unknown>(),
    /** Our own share of the org's API calls a UTC day; null for no cap of our own. */
    dailyCallCap: integer('daily_call_cap'),
    savedAt: at('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  t => [primaryKey({ columns: [t.accountId, t.orgId] })],
)

/** What the account's background jobs have done and when each is due; the lease keeps two processes from doing one twice. */
export const crmJobs = sqliteTable(
  'crm_jobs',
  {
    accountId: accountId(),
    name: text('name').notNull(),
    dueAt: at('due_at').notNull(),
    leasedUntil: at('leased_until'),
    lastRunAt: at('last_run_at'),
    lastResult: text('last_result'),
    lastFailed: integer('last_failed', { mode: 'boolean' }),
  },
  t => [primaryKey({ columns: [t.accountId, t.name] }), index('crm_jobs_due').on(t.dueAt)],
)

/** API calls of one UTC day: ours, and what Salesforce last said of the whole org's rolling 24 hours. */
export const crmUsage = sqliteTable(
  'crm_usage',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    day: text('day').notNull(),
    calls: count('calls'),
    orgUsed: integer('org_used'),
    orgLimit: integer('org_limit'),
    saidAt: at('said_at'),
  },
  t => [primaryKey({ columns: [t.accountId, t.orgId, t.day] })],
)

/** What Salesforce has refused or left unanswered, for the admin; one row a failure, gone after 30 days. */
export const crmFailures = sqliteTable(
  'crm_failures',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    at: at('at').notNull(),
    /** The verb that failed, such as `check` or `create`. */
    doing: text('doing').notNull(),
    code: text('code').notNull(),
    said: text('said'),
    leadId: text('lead_id'),
    userName: text('user_name'),
    /** Set once the same has worked for the same company lead. */
    settledAt: at('settled_at'),
  },
  t => [index('crm_failures_by_account').on(t.accountId, t.orgId, t.at)],
)
