import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { at, count } from './columns'
import { ofLead } from './leads'
import { accountId } from './people'

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
    /** When Salesforce was last asked about the linked record, and what had become of it. A merge is followed. */
    refreshedAt: at('refreshed_at'),
    recordState: text('record_state', { enum: ['ok', 'converted', 'deleted', 'no_access'] }),
    recordOwner: text('record_owner'),
    /** Of a converted Salesforce Lead: the Salesforce Account it became. */
    successorId: text('successor_id'),
    successorName: text('successor_name'),
  },
  t => [
    primaryKey({ columns: [t.accountId, t.orgId, t.leadId] }),
    index('crm_links_by_record')
      .on(t.accountId, t.orgId, t.recordId)
      .where(sql`record_id is not null`),
    index('crm_links_by_refresh')
      .on(t.accountId, t.orgId, t.refreshedAt)
      .where(sql`record_id is not null`),
    index('crm_links_by_domain').on(t.accountId, t.orgId, t.domain),
    index('crm_links_by_status').on(t.accountId, t.orgId, t.status),
    ofLead('crm_links_lead', t),
  ],
)

/**
 * Where a record has gone over there: merged into another, or a Salesforce Lead converted to a Salesforce Account. An
 * address that was pasted before still leads to the company lead, long after Salesforce has forgotten the old id.
 */
export const crmMovedRecords = sqliteTable(
  'crm_moved_records',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    recordId: text('record_id').notNull(),
    successorId: text('successor_id').notNull(),
    seenAt: at('seen_at').notNull(),
  },
  t => [primaryKey({ columns: [t.accountId, t.orgId, t.recordId] })],
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

/** As it went over the wire, by the CRM's own field names, with what decides over it. */
export type SentLead = {
  values: Record<string, string | number | boolean>
  /** Whether the org's assignment rules give it its owner. */
  autoAssign: boolean
  /** The field that holds the permalink: the settings may name another one by the time it is looked for. */
  permalinkField?: string
  /** The unique field that holds the attempt's id, where the org has one: creating is then an upsert by it. */
  externalIdField?: string
}

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
    sent: text('sent', { mode: 'json' }).$type<SentLead>().notNull(),
    /** When it was claimed, or last sent off since. */
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

/** One completed Task a linked record and UTC day, written before it is sent, as with a Salesforce Lead. */
export const crmVisitTasks = sqliteTable(
  'crm_visit_tasks',
  {
    accountId: accountId(),
    orgId: text('org_id').notNull(),
    /** The Salesforce Account or Lead it is about; several company leads may stand behind it. */
    recordId: text('record_id').notNull(),
    day: text('day').notNull(),
    taskId: text('task_id'),
    /** What the Task says, or is about to say. */
    pageViews: count('page_views'),
    state: text('state', { enum: ['pending', 'done', 'failed'] }).notNull(),
    /** What Salesforce said when it refused. */
    said: text('said'),
    sentAt: at('sent_at').notNull(),
  },
  t => [primaryKey({ columns: [t.accountId, t.orgId, t.recordId, t.day] })],
)
