import { getConnection } from '@/db/queries/crm-connections'
import { listLinkedRecords, saveRefreshed, type RefreshedLink } from '@/db/queries/crm-refresh'
import { CrmError, type CrmErrorCode } from '../errors'
import { followRecord } from './follow-record'
import { RECORDS_A_CALL, type CrmObject, type SeenRecord } from '../provider'
import { linkBefore, refreshedLink, type LinkedRow } from './refreshed-link'
import { withCrm } from '../with-crm'

/** `asked`: how many links Salesforce has answered for. With a `failure`, these are done and the rest is untouched. */
export type Refreshed = {
  asked: number
  merged: number
  converted: number
  deleted: number
  lost: number
  foundAgain: number
  failure?: CrmError
}
type Only = { refreshedBefore?: Date; leadIds?: string[]; by?: { name: string } }
type Round = {
  accountId: string
  orgId: string
  known: Map<string, SeenRecord | null>
  done: Refreshed
  failures: number
  only: Only
}

/** A merge into a merge into a merge…: what is left after these is looked at in the next round. */
const MOST_WAVES = 6
const MOST_TRIES = 3
const OF_A_BATCH: CrmErrorCode[] = ['unexpected_answer', 'rejected']
const MOST_FAILURES = 3

/**
 * Asks Salesforce what has become of every linked record, 200 a call, and follows it: 10,000 links cost some 50 calls.
 * Only a whole answer changes anything, and each one everything or nothing.
 */
export async function refreshStatuses(accountId: string, only: Only = {}): Promise<Refreshed> {
  const done: Refreshed = { asked: 0, merged: 0, converted: 0, deleted: 0, lost: 0, foundAgain: 0 }
  const connection = await getConnection(accountId)
  if (!connection) return { ...done, failure: new CrmError('not_connected') }
  const round: Round = { accountId, orgId: connection.orgId, known: new Map(), done, failures: 0, only }
  let open = await listLinkedRecords(accountId, round.orgId, only)
  for (let wave = 0; open.length > 0 && wave < MOST_WAVES; wave++) open = await runWave(round, open)
  return done
}

/** Asks for the next record of every link, and gives back the links that lead on to one not asked for yet. */
async function runWave(round: Round, links: LinkedRow[]): Promise<LinkedRow[]> {
  const { known, done } = round
  const left: LinkedRow[] = []
  for (const object of ['Account', 'Lead'] as const) {
    const waiting = waitingFor(object, links, round)
    const ids = [...waiting.keys()]
    for (let at = 0; at < ids.length; at += RECORDS_A_CALL) {
      const batch = ids.slice(at, at + RECORDS_A_CALL)
      const askedAt = new Date()
      try {
        const seen = await ask(round, object, batch)
        for (const id of batch) known.set(id, seen.get(id) ?? null)
        for (const [id, record] of seen) known.set(id, record)
      } catch (error) {
        if (!(error instanceof CrmError)) throw error
        done.failure = error
        // The right to read one object may be missing while the other one can be read.
        if (error.code === 'no_access') break
        // What Salesforce says to one batch may be about this batch alone: it must not keep the others waiting for ever.
        if (OF_A_BATCH.includes(error.code) && ++round.failures < MOST_FAILURES) continue
        return []
      }
      const answered = batch.flatMap(id => waiting.get(id) ?? [])
      left.push(...(await settle(round, answered, askedAt)))
    }
  }
  return left
}

const ask = (round: Round, object: CrmObject, ids: string[]) =>
  withCrm(
    round.accountId,
    async ({ provider, connection }) => {
      // Another org has taken this one's place since the round began.
      if (connection.orgId !== round.orgId) throw new CrmError('not_connected')
      return provider.readRecords(object, ids)
    },
    { doing: 'refresh', leadIds: round.only.leadIds, by: round.only.by },
  )

/** Saves what is known now; gives back the links that lead on. */
async function settle(round: Round, links: LinkedRow[], askedAt: Date): Promise<LinkedRow[]> {
  const { accountId, orgId, known } = round
  let rows = links
  for (let tries = 0; tries < MOST_TRIES && rows.length > 0; tries++) {
    const fates = rows.map(row => ({ row, fate: followRecord(linkBefore(row), known) }))
    const settled = fates.flatMap(({ row, fate }) => ('now' in fate ? refreshedLink(row, fate) : []))
    if (await saveRefreshed(accountId, orgId, askedAt, settled)) {
      count(round.done, settled)
      return fates.flatMap(({ row, fate }) => ('wants' in fate ? row : []))
    }
    // Somebody was faster with one of these: as they stand now, and without those that are newer than the answer.
    const leadIds = rows.map(row => row.leadId)
    rows = await listLinkedRecords(accountId, orgId, { refreshedBefore: askedAt, leadIds })
    rows = rows.filter(row => known.has(row.recordId))
  }
  return []
}

/** By the id of the record that is wanted next: several company leads may be linked to one. */
function waitingFor(object: CrmObject, links: LinkedRow[], { known }: Round): Map<string, LinkedRow[]> {
  const waiting = new Map<string, LinkedRow[]>()
  for (const link of links) {
    const fate = followRecord(linkBefore(link), known)
    if (!('wants' in fate) || fate.wants.object !== object) continue
    waiting.set(fate.wants.id, [...(waiting.get(fate.wants.id) ?? []), link])
  }
  return waiting
}

function count(done: Refreshed, settled: RefreshedLink[]) {
  done.asked += settled.length
  for (const { action } of settled.flatMap(link => link.events)) {
    if (action === 'link_merged') done.merged += 1
    if (action === 'link_converted') done.converted += 1
    if (action === 'link_deleted') done.deleted += 1
    if (action === 'link_lost') done.lost += 1
    if (action === 'link_found_again') done.foundAgain += 1
  }
}
