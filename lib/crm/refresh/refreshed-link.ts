import type { listLinkedRecords, RefreshedLink } from '@/db/queries/crm-refresh'
import type { Fate, Followed, LinkBefore } from './follow-record'

export type LinkedRow = Awaited<ReturnType<typeof listLinkedRecords>>[number]
export type Settled = Extract<Fate, { now: unknown }>

export const linkBefore = ({ status, ...row }: LinkedRow): LinkBefore => ({
  ...row,
  object: status === 'lead' ? 'Lead' : 'Account',
})

/** What of it is new for us, and what of that is worth a line in the company lead's history. */
export function refreshedLink(row: LinkedRow, { now, moves }: Settled): RefreshedLink {
  const { recordId: id, recordName: name, recordUrl: url, recordState, recordOwner, successorId, successorName } = now
  const same = FACTS.every(fact => row[fact] === now[fact])
  const before = { id: row.recordId, name: row.recordName, url: row.recordUrl }
  const changed = same ? null : { id, name, url, recordState, recordOwner, successorId, successorName }
  return { leadId: row.leadId, before, changed, events: eventsOf(row, now), moves: same ? [] : moves }
}

const FACTS = [
  'recordId',
  'recordName',
  'recordUrl',
  'recordOwner',
  'recordState',
  'successorId',
  'successorName',
] as const

function eventsOf(row: LinkedRow, now: Followed): RefreshedLink['events'] {
  const events: RefreshedLink['events'] = []
  const before = row.recordState ?? 'ok'
  const recordName = now.recordName
  if (now.recordId !== row.recordId) events.push({ action: 'link_merged', recordName, detail: row.recordName })
  if (now.recordState === before) return events
  const found = before === 'deleted' || before === 'no_access'
  if (found && (now.recordState === 'ok' || now.recordState === 'converted'))
    events.push({ action: 'link_found_again', recordName })
  if (now.recordState === 'converted')
    events.push({ action: 'link_converted', recordName, detail: now.successorName ?? undefined })
  if (now.recordState === 'deleted') events.push({ action: 'link_deleted', recordName })
  if (now.recordState === 'no_access') events.push({ action: 'link_lost', recordName })
  return events
}
