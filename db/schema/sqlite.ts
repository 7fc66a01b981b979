import { crmConnections, crmIntents, crmLinks, crmRejections } from './sqlite/crm'
import { leadDays, leads, pageViews, sites, visits } from './sqlite/leads'
import { accounts, activity, installation, invitations, users } from './sqlite/people'

/** The tables as a `Store` hands them out; another dialect provides an object of the same shape. */
export const tables = {
  accounts,
  activity,
  crmConnections,
  crmIntents,
  crmLinks,
  crmRejections,
  installation,
  invitations,
  leadDays,
  leads,
  pageViews,
  sites,
  users,
  visits,
}
