import { crmConnections, crmFailures, crmJobs, crmSettings, crmUsage } from './sqlite/crm'
import { crmIntents, crmLinks, crmMovedRecords, crmRejections, crmVisitTasks } from './sqlite/crm-links'
import { leadDays, leads, pageViews, sites, visits } from './sqlite/leads'
import { accessRequests, accounts, activity, installation, invitations, users } from './sqlite/people'

/** The tables as a `Store` hands them out; another dialect provides an object of the same shape. */
export const tables = {
  accessRequests,
  accounts,
  activity,
  crmConnections,
  crmFailures,
  crmIntents,
  crmJobs,
  crmLinks,
  crmMovedRecords,
  crmRejections,
  crmSettings,
  crmUsage,
  crmVisitTasks,
  installation,
  invitations,
  leadDays,
  leads,
  pageViews,
  sites,
  users,
  visits,
}
