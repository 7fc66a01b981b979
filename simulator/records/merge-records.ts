import { badRequest } from '../http/api-error'
import type { Viewer } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { actorOf } from './actor'
import { stamp } from './defaults'
import { moveToBin } from './move-to-bin'
import { requireRecord, updateRecord } from './write-record'
import { requireId } from './require-id'
import { type WriteContext, completeObject } from './write-context'
import { PLAIN_WRITE } from './write-options'

interface MergedRecords {
  id: string
  mergedRecordIds: string[]
  updatedRelatedIds: string[]
}

const MERGEABLE: readonly string[] = ['Account', 'Case', 'Contact', 'Lead']
const MOST_LOSERS = 2

function requireMergeable(context: WriteContext, id: string) {
  const record = requireRecord(context, id)
  if (record.IsConverted === true)
    throw badRequest('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', [])
}

/** Merges up to two records into a third: what pointed at them points at it, and they go into the recycle bin. */
export function mergeRecords(
  viewer: Viewer,
  object: ObjectType,
  masterId: string,
  values: Record<string, unknown>,
  loserIds: string[],
): MergedRecords {
  const { org } = viewer
  const userId = actorOf(viewer)
  const context: WriteContext = { org, object, userId, options: PLAIN_WRITE }
  if (!MERGEABLE.includes(object.name)) {
    throw badRequest('INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support merge`, [])
  }
  const [master, losers] = [requireId(masterId), loserIds.map(id => requireId(id))]
  if (losers.length === 0 || losers.length > MOST_LOSERS || losers.includes(master)) {
    throw badRequest('INVALID_OPERATION', `one or two records other than the master can be merged into it`, [])
  }
  for (const id of [master, ...losers]) requireMergeable(context, id)
  return org.store.atomically(() => {
    if (Object.keys(values).length > 0) updateRecord(context, master, values)
    const updatedRelatedIds = losers.flatMap(loser => moveRelated(viewer, object, loser, master))
    const full = completeObject(context)
    for (const loser of losers) moveToBin(org, full, loser, userId, { MasterRecordId: master })
    org.store.update(full, master, stamp(full, userId, false))
    org.search.changed(full, master)
    return { id: master, mergedRecordIds: losers, updatedRelatedIds }
  })
}

/** Lets everything that refers to one record refer to another; the ids of what was changed. */
function moveRelated({ org }: Viewer, object: ObjectType, from: string, to: string): string[] {
  return org.schema.completeObjects().flatMap(child =>
    child.fields
      .filter(
        field =>
          field.type === 'reference' && field.referenceTo.includes(object.name) && field.name !== 'MasterRecordId',
      )
      .flatMap(field =>
        org.store.findBy(child, field.name, from).map(({ Id }) => {
          org.store.update(child, String(Id), { [field.name]: to })
          return String(Id)
        }),
      ),
  )
}
