import type { SentLead } from '@/db/queries/crm-intents'
import type { CrmSearch, LikeStatement } from '@/lib/matching/types'
import type { FieldValue } from './writing/field-value'
import type { LeadDraft } from './writing/lead-draft'
import type { WritingFacts } from './writing/lead-facts'
import type { OrgLead } from './writing/org-lead'
import type { WriteSettings } from './writing/write-settings'

/** A Salesforce Account, or its like in another CRM. Facts the integration user may not see are null. */
export type CrmAccount = {
  id: string
  name: string
  website: string | null
  phone: string | null
  street: string | null
  city: string | null
  state: string | null
  postalCode: string | null
  country: string | null
  owner: string | null
  url: string
}

/** A Salesforce Lead, or its like. */
export type CrmLead = { id: string; name: string; company: string; url: string }

/** One that is still open, with what a rep needs to choose it. `fromHere`: it holds the company lead's own permalink. */
export type CrmOpenLead = CrmLead & {
  status: string | null
  website: string | null
  phone: string | null
  email: string | null
  street: string | null
  city: string | null
  state: string | null
  postalCode: string | null
  country: string | null
  owner: string | null
  fromHere: boolean
}

/** Open Leads to bring in the same calls; with `cameFrom`, also those that hold this company lead's permalink. */
export type LeadSearch = { statement: LikeStatement; cameFrom?: string }

/** What a rep may decide about a new Lead. The permalink and the source are ours. */
export type NewCrmLead = {
  company: string
  lastName?: string
  firstName?: string
  email?: string
  phone?: string
  website?: string
  permalink: string
  /** Answers to what the org asks for, by its own field names. */
  extra?: Record<string, FieldValue>
}

/** Who may own a Salesforce Lead. */
export type CrmOwner = { id: string; name: string; kind: 'user' | 'queue'; email: string | null }

/** Exactly what will be written, by the CRM's own field names; opaque outside the provider. */
export type PreparedLead = SentLead

export type SendLead = {
  /** The attempt's id, a UUID; where the org has a field for it, no two Leads of one attempt can exist. */
  attempt: string
  /** Create it although a duplicate rule that lets itself be overruled sees a duplicate. */
  allowDuplicates?: boolean
  /** Awaited right before it goes out, each time; what it throws keeps it from being sent. */
  beforeSend?: () => Promise<void>
}

/** `sentAt`: when it was last sent off. `except`: records that are not meant, since they were let go of. */
export type SoughtLead = { attempt: string; sentAt: Date; except: string[] }

export type CrmAnswer = {
  accounts: CrmAccount[]
  /** Null when Leads were not asked for, or the integration user may not read them: not the same as none. */
  leads: CrmOpenLead[] | null
  truncated: boolean
}

export type OrgFacts = { orgId: string; orgName: string; sandbox: boolean }

export const STAGES = [
  'address',
  'sign_in',
  'api',
  'organisation',
  'accounts',
  'leads',
  'lead_source',
  'required_fields',
  'calls',
] as const
export type StageName = (typeof STAGES)[number]
/** `warning`: it works, with something missing. `said` is the CRM's own text or a plain fact. */
export type Stage = {
  name: StageName
  state: 'running' | 'ok' | 'warning' | 'failed' | 'not_reached'
  code?: string
  said?: string
  /** Every field the stage needs, by the CRM's own name, and whether the user may do with it what is needed. */
  fields?: { name: string; label: string; ok: boolean }[]
}
/** Called twice a stage: with `running` as it begins, and with what came of it. */
export type OnStage = (stage: Stage) => void
/**
 * The credentials lead to another org than the links that are there; nothing was stored. After a Disconnect nothing but the
 * id is known of the org before.
 */
export type OtherOrg = { before: OrgFacts | { orgId: string; orgName: null }; now: OrgFacts; links: number }
export type Inspection = { org: OrgFacts | null; stages: Stage[]; decision?: OtherOrg }

export type CrmObject = 'Account' | 'Lead'

/** The smallest page Salesforce ever cuts an answer into, so that this many records come whole; their address is short, too. */
export const RECORDS_A_CALL = 200

/** A record as it stands over there, be it in the bin. `mergedInto` and `convertedTo` (a Salesforce Account) are ids. */
export type SeenRecord = {
  object: CrmObject
  id: string
  name: string
  url: string
  owner: string | null
  deleted: boolean
  mergedInto: string | null
  converted: boolean
  convertedTo: string | null
}

/** Salesforce takes this many records in one collection. */
export const TASKS_A_CALL = 200

/** A completed Task on a record; `taskId` is null for one that is not written yet. `day` is `YYYY-MM-DD`. */
export type VisitTask = {
  taskId: string | null
  recordId: string
  object: CrmObject
  day: string
  subject: string
  description: string
}
/** One of the two: it is written, or this is what the CRM said. */
export type VisitTaskAnswer = { taskId: string; said?: undefined } | { taskId?: undefined; said: string }

/** Every method answers or throws `CrmError`. An outage is never an empty list. */
export interface CrmProvider {
  /** At most two API calls. The records of `ids` are brought as well, those that still exist. */
  searchAccounts(search: CrmSearch, ids?: string[], leads?: LeadSearch): Promise<CrmAnswer>
  /** One API call for all of them, their candidates in one pool; meant for a dozen one-call searches. */
  searchAccountsForMany(searches: CrmSearch[], ids?: string[], leads?: LeadSearch): Promise<CrmAnswer>
  /** A Salesforce Account or Lead by its id. One API call; `null` when it does not exist or cannot be seen. */
  findRecord(id: string): Promise<SeenRecord | null>
  /**
   * One API call for at most `RECORDS_A_CALL` records, deleted ones too. What is not in the answer does not exist any more
   * or cannot be seen; a partial answer throws. Records that these point to may come along.
   */
  readRecords(object: CrmObject, ids: string[]): Promise<Map<string, SeenRecord>>
  /** What a Lead of this org is made of: one API call a day, or one now when `fresh`. */
  readOrgLead(options?: { fresh: boolean }): Promise<OrgLead>
  /** Active users and queues whose name or e-mail holds this text, a dozen at most. One API call. */
  findOwners(text: string): Promise<CrmOwner[]>
  /** One API call; `null` when nobody active has this id. */
  findOwner(id: string): Promise<CrmOwner | null>
  /** What would be sent, by the saved settings or by `settings`; sends nothing and refuses nothing. Seldom an API call. */
  draftLead(lead: NewCrmLead, facts: WritingFacts, settings?: WriteSettings): Promise<LeadDraft>
  /** The draft, complete. @throws CrmError with the form's fields when something is missing, does not fit or is closed to us. */
  prepareLead(lead: NewCrmLead, facts: WritingFacts): Promise<PreparedLead>
  /**
   * One API call. After `leavesOutcomeOpen(error)` the Lead may or may not exist. What has certainly not happened is tried
   * again within the deadline.
   */
  createLead(prepared: PreparedLead, how: SendLead): Promise<CrmLead>
  /** Looks for the Lead that an earlier `createLead(prepared, …)` has left behind. One API call. */
  findCreatedLead(prepared: PreparedLead, about: SoughtLead): Promise<CrmLead | null>
  /** One API call for at most `TASKS_A_CALL`, all new or all written before; answers in the same order. */
  writeVisitTasks(tasks: VisitTask[]): Promise<VisitTaskAnswer[]>
  /** Our Tasks on these records and days, the newest first. One API call. */
  findVisitTasks(
    about: { recordId: string; day: string }[],
  ): Promise<{ recordId: string; day: string; taskId: string }[]>
}
