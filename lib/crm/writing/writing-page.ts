import { getConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { listLeads } from '@/db/queries/lead-list'
import { foldForSearch } from '@/db/queries/leads'
import type { CurrentUser } from '@/lib/auth/session'
import { fail, ok } from '@/lib/result'
import { CrmError } from '../errors'
import { withCrm } from '../with-crm'
import { offered } from './org-lead'
import { readWriteSettings } from './write-settings'

const OFFERED = 8

/** What the page of the settings shows; `null` before a CRM is connected. An org that does not answer is a failure in it. */
export async function writingPage(user: CurrentUser) {
  const connection = await getConnection(user.accountId)
  if (!connection) return null
  const [settings, leads, org] = await Promise.all([
    getSettings(user.accountId, connection.orgId),
    findCompanies(user, ''),
    readOrg(user).then(ok, (error: unknown) => {
      if (error instanceof CrmError) return fail(error.code, { detail: error.detail })
      throw error
    }),
  ])
  return {
    ...{ org, leads },
    orgName: connection.orgName,
    settings: readWriteSettings(settings?.writing),
    saved: settings?.writing ? { at: settings.savedAt, by: settings.savedBy } : null,
  }
}

/** The org's own description, as it was read within the last day. `again`: as it is now. */
export const readOrg = (user: CurrentUser, again = false) =>
  withCrm(user.accountId, async ({ provider }) => offered(await provider.readOrgLead({ fresh: again })), {
    doing: 'writing',
    by: user,
  })

/** A few of the account's company leads to preview with, newest activity first. */
export async function findCompanies(user: CurrentUser, text: string) {
  const leads = await listLeads(user.accountId, null, { search: foldForSearch(text) || undefined }, 1)
  return leads.slice(0, OFFERED).map(({ id, name, domain }) => ({ id, name, domain }))
}
