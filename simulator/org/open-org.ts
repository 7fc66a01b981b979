import Database from 'better-sqlite3'
import { Authorizations } from '../auth/authorizations'
import { RefreshTokens } from '../auth/refresh-tokens'
import { BulkJobs } from '../bulk/bulk-job'
import { RecordStore, type StoredRecord } from '../records/store'
import { SearchIndex } from '../records/search-index'
import { createTable } from '../records/tables'
import { makeId } from '../salesforce-id'
import { STANDARD_OBJECTS } from '../schema/standard-objects'
import { Schema } from '../schema/schema'
import { registerPatternMatch } from '../soql/translate-like'
import { QueryLocators } from '../soql/locators'
import { ApiLimit } from './api-limit'
import { now } from './clock'
import { Faults } from './faults'
import type { Scenario } from '../scenario/scenario'
import type { Credentials, Org } from './org'
import { PROFILE_ID, personFields } from './person-fields'
import { RequestLog } from './request-log'
import { Sessions } from './sessions'
import { Users } from './users'

const IN_MEMORY = ':memory:'
const ORG_ID = makeId('00D', 1)
const USER_ID = makeId('005', 1)

/** Opens an organization: the file's when there is one, else a new one in memory. Ids are the same in every run. */
export function openOrg(credentials: Credentials, scenario: Scenario, dataFile = IN_MEMORY, id = ORG_ID): Org {
  const database = new Database(dataFile)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = OFF')
  registerPatternMatch(database)
  const schema = new Schema(STANDARD_OBJECTS)
  for (const object of schema.completeObjects()) createTable(database, object)
  const store = new RecordStore(database)
  const org: Org = {
    id,
    userId: USER_ID,
    credentials,
    scenario,
    users: new Users(),
    schema,
    store,
    search: new SearchIndex(database, store),
    sessions: new Sessions(id),
    authorizations: new Authorizations(),
    refreshTokens: new RefreshTokens(),
    faults: new Faults(),
    limit: new ApiLimit(),
    requests: new RequestLog(),
    locators: new QueryLocators(),
    bulkJobs: new BulkJobs(),
  }
  furnish(org)
  org.users.set({ ...credentials, userId: org.userId })
  return org
}

/** The organization's own record and the user everything is done as. */
function furnish(org: Org) {
  const audit: StoredRecord = {
    CreatedDate: now(),
    CreatedById: org.userId,
    LastModifiedDate: now(),
    LastModifiedById: org.userId,
    SystemModstamp: now(),
  }
  const organization = org.schema.standard('Organization')
  const user = org.schema.standard('User')
  const profile = org.schema.standard('Profile')
  if (!org.store.find(profile, PROFILE_ID)) {
    org.store.insert(profile, { Id: PROFILE_ID, Name: 'System Administrator', UserType: 'Standard', ...audit })
  }
  if (!org.store.find(organization, org.id)) {
    org.store.insert(organization, {
      Id: org.id,
      Name: org.scenario.name,
      OrganizationType: 'Enterprise Edition',
      InstanceName: 'SIM1',
      IsSandbox: org.scenario.sandbox,
      IsReadOnly: false,
      FiscalYearStartMonth: 1,
      UiSkin: 'Theme3',
      DefaultLocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      TimeZoneSidKey: 'America/Los_Angeles',
      Country: 'US',
      ...audit,
    })
  }
  if (!org.store.find(user, org.userId)) {
    org.store.insert(user, {
      ...personFields('Integration User', org.credentials.username),
      Id: org.userId,
      ...audit,
    })
  }
}
