import { randomUUID } from 'node:crypto'
import { getConnection, removeConnection, saveConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { sealSecret } from './connection-secret'
import { CrmError } from './errors'
import type { Inspection } from './provider'
import { forgetDescribe } from './salesforce/describe'
import { inspectOrg } from './salesforce/inspect'
import { forgetCredentials, type Credentials } from './salesforce/session'
import { readWriteSettings } from './writing/write-settings'

export type NewConnection = { loginUrl: string; username: string; password: string; token: string }

/** One sign-in attempt with what the admin typed. Nothing is stored. */
export async function testConnection(wanted: NewConnection): Promise<Inspection> {
  const credentials = asCredentials(wanted)
  try {
    return await inspectOrg(credentials, readWriteSettings(undefined))
  } finally {
    forget(credentials.version)
  }
}

/**
 * Stores the connection once Salesforce has let us in and told us which org it is; one sign-in attempt.
 * What is missing beyond that (a field, a right) comes back in the stages and does not stand in the way.
 */
export async function connect(user: CurrentUser, wanted: NewConnection): Promise<Inspection> {
  const credentials = asCredentials(wanted)
  const before = await getConnection(user.accountId)
  const settings = before && (await getSettings(user.accountId, before.orgId))
  const inspection = await inspectOrg(credentials, readWriteSettings(settings?.writing))
  if (!inspection.org) {
    forget(credentials.version)
    return inspection
  }
  await saveConnection(
    user.accountId,
    {
      ...inspection.org,
      provider: 'salesforce',
      version: credentials.version,
      loginUrl: wanted.loginUrl,
      username: wanted.username,
      sealedSecret: sealSecret(user.accountId, { password: wanted.password, token: wanted.token }),
      slot: 'active',
      way: 'password',
      clientId: null,
      state: 'connected',
      stateDetail: null,
      stateSince: null,
      savedAt: new Date(),
      savedBy: user.name,
    },
    user,
  )
  if (before) forget(before.version)
  return inspection
}

/** Forgets the credentials. What was associated and created stays, here and in Salesforce. */
export async function disconnect(user: CurrentUser): Promise<void> {
  const before = await getConnection(user.accountId)
  if (!before || !(await removeConnection(user.accountId, user))) throw new CrmError('not_connected')
  forget(before.version)
}

const asCredentials = (wanted: NewConnection): Credentials => ({
  ...wanted,
  version: randomUUID(),
  simulator: env().SALESFORCE_SIMULATOR_URL,
})

function forget(version: string) {
  forgetCredentials(version)
  forgetDescribe(version, 'Account')
  forgetDescribe(version, 'Lead')
}
