import type { Authorizations } from '../auth/authorizations'
import type { RefreshTokens } from '../auth/refresh-tokens'
import type { BulkJobs } from '../bulk/bulk-job'
import type { OpenRows } from '../soql/answer-batch'
import type { QueryLocators } from '../soql/locators'
import type { RecordStore } from '../records/store'
import type { SearchIndex } from '../records/search-index'
import type { Scenario } from '../scenario/scenario'
import type { Schema } from '../schema/schema'
import type { ApiLimit } from './api-limit'
import type { Faults } from './faults'
import type { RequestLog } from './request-log'
import type { Sessions } from './sessions'
import type { Users } from './users'

export interface Credentials {
  username: string
  password: string
  token: string
  clientId: string
  clientSecret: string
}

/** One simulated organization: everything a request may look at or change. */
export interface Org {
  id: string
  userId: string
  credentials: Credentials
  /** How this organization is set up. */
  scenario: Scenario
  /** Who can sign in. */
  users: Users
  schema: Schema
  store: RecordStore
  search: SearchIndex
  sessions: Sessions
  /** What users have allowed clients, and are about to. */
  authorizations: Authorizations
  refreshTokens: RefreshTokens
  faults: Faults
  limit: ApiLimit
  requests: RequestLog
  locators: QueryLocators<OpenRows>
  bulkJobs: BulkJobs
}
