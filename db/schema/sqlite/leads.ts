import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core'
import { at, count } from './columns'
import { accountId } from './people'

export const sites = sqliteTable(
  'sites',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    name: text('name').notNull(),
    domain: text('domain').notNull(),
    publicKey: text('public_key').notNull().unique(),
    createdAt: at('created_at').notNull(),
  },
  t => [index('sites_by_account').on(t.accountId)],
)

export const leads = sqliteTable(
  'leads',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    name: text('name').notNull(),
    /** Name and domain, lower case and without accents: what the search box looks in. */
    searchText: text('search_text').notNull(),
    domain: text('domain'),
    country: text('country'),
    city: text('city'),
    industry: text('industry'),
    source: text('source'),
    visits: count('visits'),
    pageViews: count('page_views'),
    firstSeenAt: at('first_seen_at').notNull(),
    /** The newest visit; for a company lead without one yet, when it was added. */
    lastSeenAt: at('last_seen_at').notNull(),
    createdAt: at('created_at').notNull(),
  },
  t => [
    uniqueIndex('leads_account_id').on(t.accountId, t.id),
    index('leads_by_activity').on(t.accountId, t.lastSeenAt, t.id),
    index('leads_by_country').on(t.accountId, t.country, t.lastSeenAt),
  ],
)

/** A row about a company lead can only be written under the account the company lead belongs to. */
export const ofLead = (name: string, t: { accountId: AnySQLiteColumn; leadId: AnySQLiteColumn }) =>
  foreignKey({ name, columns: [t.accountId, t.leadId], foreignColumns: [leads.accountId, leads.id] }).onDelete(
    'cascade',
  )

/** One row a company lead and UTC day: the sparkline and the bars read these and never count visits. */
export const leadDays = sqliteTable(
  'lead_days',
  {
    accountId: accountId(),
    leadId: text('lead_id').notNull(),
    day: text('day').notNull(),
    visits: count('visits'),
    pageViews: count('page_views'),
  },
  t => [primaryKey({ columns: [t.accountId, t.leadId, t.day] }), ofLead('lead_days_lead', t)],
)

export const visits = sqliteTable(
  'visits',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    siteId: text('site_id').notNull(),
    leadId: text('lead_id').notNull(),
    startedAt: at('started_at').notNull(),
    endedAt: at('ended_at').notNull(),
    pageViews: count('page_views'),
    source: text('source'),
    campaign: text('campaign'),
    referrer: text('referrer'),
    landingPath: text('landing_path').notNull(),
    device: text('device', { enum: ['desktop', 'mobile', 'tablet'] }),
    country: text('country'),
  },
  t => [index('visits_by_lead').on(t.accountId, t.leadId, t.startedAt), ofLead('visits_lead', t)],
)

export const pageViews = sqliteTable(
  'page_views',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    visitId: text('visit_id')
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    leadId: text('lead_id').notNull(),
    at: at('at').notNull(),
    path: text('path').notNull(),
    title: text('title'),
    secondsOnPage: integer('seconds_on_page'),
  },
  t => [
    index('page_views_by_visit').on(t.accountId, t.visitId, t.at),
    index('page_views_by_path').on(t.accountId, t.leadId, t.path),
  ],
)
