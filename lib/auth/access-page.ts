import { listAccessRequests } from '@/db/queries/access-requests'
import { getAccessSettings } from '@/db/queries/access-settings'
import { getConnection } from '@/db/queries/crm-connections'
import { salesforceApp } from '@/lib/env'

/** What an admin sees of who may come in without an invitation. */
export async function accessPage(accountId: string) {
  const [settings, requests, connection] = await Promise.all([
    getAccessSettings(accountId),
    listAccessRequests(accountId),
    getConnection(accountId),
  ])
  return {
    salesforceSignIn: settings?.salesforceSignIn ?? 'off',
    shareLinks: settings?.shareLinks ?? false,
    requests,
    /** Whether the operator has set an app up at Salesforce. */
    offered: salesforceApp() !== null,
    orgName: connection?.orgName ?? null,
  }
}

export type AccessPageData = Awaited<ReturnType<typeof accessPage>>
