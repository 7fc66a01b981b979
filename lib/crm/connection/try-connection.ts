import { randomUUID } from 'node:crypto'
import { getConnection } from '@/db/queries/crm-connections'
import { getSettings } from '@/db/queries/crm-settings'
import { fail, ok, type Result } from '@/lib/result'
import { forgiveCrmTry, takeCrmTry } from './limit-sign-in-tries'
import type { Inspection, OnStage } from '../provider'
import type { Credentials } from '../salesforce/credentials'
import { forgetDescribe } from '../salesforce/describe'
import { inspectOrg } from '../salesforce/inspect'
import { forgetCredentials } from '../salesforce/session'
import { tallyCalls } from '../health/tally-calls'
import { readWriteSettings } from '../writing/write-settings'

export type Tried = Result<Inspection, 'invalid_input' | 'refused'>
/** `username`: as Salesforce has named the user. */
export type TriedInside = Result<Inspection & { username: string }, 'refused'>

/** One press, one sign-in attempt, under a version of its own: nothing that is remembered is asked or changed. */
export async function tryConnection(
  accountId: string,
  credentials: Omit<Credentials, 'version'>,
  onStage: OnStage,
): Promise<TriedInside> {
  const waitSeconds = await takeCrmTry(accountId)
  if (waitSeconds > 0) return fail('refused', { detail: tooMany(waitSeconds) })
  const version = randomUUID()
  try {
    const tally = tallyCalls()
    const inspection = await inspectOrg({ ...credentials, version }, await writingOf(accountId), onStage, tally.meter)
    await tally.write(accountId, inspection.org)
    const signIn = inspection.stages.find(stage => stage.name === 'sign_in')
    if (signIn?.state === 'ok' || signIn?.state === 'not_reached') await forgiveCrmTry(accountId)
    return ok(inspection)
  } finally {
    forget(version)
  }
}

/** What was chosen for the org that is connected; the defaults before there is one. */
export async function writingOf(accountId: string) {
  const active = await getConnection(accountId)
  const settings = active && (await getSettings(accountId, active.orgId))
  return readWriteSettings(settings?.writing)
}

/** Everything remembered of credentials that are not used any more. */
export function forget(version: string) {
  forgetCredentials(version)
  forgetDescribe(version, 'Account')
  forgetDescribe(version, 'Lead')
}

export function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many tries that failed. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, so that Salesforce does not lock the user. Nothing was sent.`
}
