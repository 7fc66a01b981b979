import type { OpenRows } from '../soql/run-query'
import type { QueryLocators } from '../soql/locators'
import type { RecordStore } from '../records/store'
import type { SearchIndex } from '../records/search-index'
import type { Schema } from '../schema/schema'
import type { ApiLimit } from './api-limit'
import type { Faults } from './faults'
import type { RequestLog } from './request-log'
import type { Sessions } from './sessions'

export interface Credentials {
  username: string
  password: string
  token: string
  clientId: string
  clientSecret: string
}

/** Switches an administrator turns in Setup. */
export interface OrgSettings {
  name: string
  sandbox: boolean
  soapLogin: boolean
  /** The caller's address is trusted: the security token is not asked for. */
  trustedIp: boolean
}

/** One simulated organization: everything a request may look at or change. */
export interface Org {
  id: string
  userId: string
  credentials: Credentials
  settings: OrgSettings
  schema: Schema
  store: RecordStore
  search: SearchIndex
  sessions: Sessions
  faults: Faults
  limit: ApiLimit
  requests: RequestLog
  locators: QueryLocators<OpenRows>
}
