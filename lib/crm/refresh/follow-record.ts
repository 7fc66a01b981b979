import type { CrmObject, SeenRecord } from '../provider'
import type { RecordState } from '../status'

/** Of a linked record, what may change over there. */
export type Followed = {
  recordId: string
  recordName: string
  recordUrl: string
  recordOwner: string | null
  recordState: RecordState
  successorId: string | null
  successorName: string | null
}

/** A link as it was before Salesforce was asked. */
export type LinkBefore = { object: CrmObject; recordState: RecordState | null } & Omit<Followed, 'recordState'>

/** By id, each record that was asked for: `null` when a whole answer did not hold it. */
export type Known = ReadonlyMap<string, SeenRecord | null>

/** `wants`: this one has to be asked for before anything can be said. `moves`: each id on the way, and where it led. */
export type Fate = { wants: { object: CrmObject; id: string } } | { now: Followed; moves: [string, string][] }

/** What has become of a linked record: merges are followed to their end, a conversion to the Account. Asks nothing itself. */
export function followRecord(before: LinkBefore, known: Known): Fate {
  const trail = followMerges(before.recordId, known)
  const { end, moves, last } = trail
  if (end === undefined) return { wants: { object: before.object, id: trail.id } }
  // It stays what it was, under the id it has now: nothing is forgotten because it cannot be seen.
  if (end === null) {
    const recordState = before.recordState === 'deleted' && moves.length === 0 ? 'deleted' : 'no_access'
    const moved = last ? { recordId: trail.id, recordUrl: last.url.replace(last.id, trail.id) } : {}
    return { now: { ...before, ...moved, recordState }, moves }
  }
  const facts = {
    recordId: end.id,
    recordName: end.name || before.recordName,
    recordUrl: end.url,
    recordOwner: end.owner,
    successorId: null,
    successorName: null,
  }
  if (end.deleted) return { now: { ...facts, recordState: 'deleted' }, moves }
  if (!end.converted) return { now: { ...facts, recordState: 'ok' }, moves }

  const account = end.convertedTo === null ? null : followMerges(end.convertedTo, known)
  if (account && account.end === undefined) return { wants: { object: 'Account', id: account.id } }
  const successor = account?.end?.deleted === false ? account.end : null
  return {
    now: {
      ...facts,
      recordState: 'converted',
      successorId: successor?.id ?? null,
      successorName: successor?.name ?? null,
    },
    moves: successor ? [...moves, [end.id, successor.id]] : moves,
  }
}

/** `end`: the record at the end of the merges; `null` when it cannot be seen, `undefined` when it was not asked for yet. */
function followMerges(from: string, known: Known) {
  const moves: [string, string][] = []
  let last: SeenRecord | null = null
  let id = from
  for (;;) {
    const record = known.get(id)
    const next = record?.deleted ? record.mergedInto : null
    if (!record || !next || moves.some(([passed]) => passed === next)) return { id, end: record, moves, last }
    moves.push([id, next])
    last = record
    id = next
  }
}
