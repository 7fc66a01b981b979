import type { CrmProvider } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import { openCalls } from './calls'
import { createLeads } from './create-leads'
import { findAccounts } from './find-accounts'
import { findRecord } from './find-record'
import type { Meter } from './meter'
import type { Credentials } from './credentials'
import { readLeadForm } from './read-lead-form'
import { refreshRecords } from './refresh-records'
import { visitTasks } from './visit-tasks'

/** Salesforce as the product sees it: each group of verbs has a file of its own. */
export function salesforceProvider(credentials: Credentials, writing: WriteSettings, meter?: Meter): CrmProvider {
  const calls = openCalls(credentials, meter)
  const refreshing = refreshRecords(calls)
  return {
    ...findAccounts(calls, writing.permalinkField),
    ...findRecord(refreshing),
    ...createLeads(calls, writing),
    ...readLeadForm(calls, writing),
    ...refreshing,
    ...visitTasks(calls),
  }
}
