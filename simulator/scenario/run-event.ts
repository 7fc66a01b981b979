import type { Org } from '../org/org'
import { systemViewer } from '../records/actor'
import { convertLead } from '../records/convert-lead'
import { findNamed } from '../records/find-named'
import { mergeRecords } from '../records/merge-records'
import { moveToBin } from '../records/move-to-bin'
import { purgeRecord } from '../records/purge-record'
import { undeleteRecord } from '../records/undelete-record'
import { ScenarioError } from './read-scenario'
import type { ScenarioEvent } from './event'

const CONVERTED = 'Closed - Converted'

function requireId(org: Org, text: string): string {
  const id = findNamed(org, text)
  if (id === null) throw new ScenarioError(`There is no ${text}`)
  return id
}

function objectOf(org: Org, id: string, text: string) {
  const object = org.schema.byPrefix(id)
  if (!object || !org.store.find(object, id)) throw new ScenarioError(`There is no ${text}`)
  return object
}

/** Lets happen to the records what a scenario, or a control call, asks for; gives what came of it. */
export function runEvent(org: Org, event: ScenarioEvent): unknown {
  const viewer = systemViewer(org)
  const { convert, merge, into, undelete, purge } = event
  if (convert !== undefined) {
    return convertLead(viewer, {
      leadId: requireId(org, convert),
      ...(event.account === undefined ? {} : { accountId: requireId(org, event.account) }),
      doNotCreateOpportunity: event.opportunity === false,
      convertedStatus: event.status ?? CONVERTED,
    })
  }
  if (merge !== undefined && into !== undefined) {
    const master = requireId(org, into)
    const losers = merge.map(text => requireId(org, text))
    return mergeRecords(viewer, objectOf(org, master, into), master, {}, losers)
  }
  if (event.delete !== undefined) {
    const id = requireId(org, event.delete)
    org.store.atomically(() => moveToBin(org, objectOf(org, id, event.delete ?? ''), id, org.userId))
    return { id }
  }
  const id = requireId(org, undelete ?? purge ?? '')
  if (undelete !== undefined) undeleteRecord(viewer, id)
  else purgeRecord(viewer, id)
  return { id }
}
