import { badRequest } from '../http/api-error'
import type { Viewer } from '../org/viewer'
import { toId18 } from '../salesforce-id'
import { stamp } from './defaults'
import { binEntries } from './move-to-bin'
import type { StoredRecord } from './store'
import { actorOf } from './actor'

/** Takes a record out of the recycle bin, with what was deleted along with it. */
export function undeleteRecord(viewer: Viewer, text: string) {
  const { org } = viewer
  const id = toId18(text)
  const object = id === null ? undefined : org.schema.byPrefix(id)
  if (id === null || !object) throw badRequest('MALFORMED_ID', `malformed id ${text}`, [])
  const entries = binEntries(org)
  const record = org.store.find(object, id)
  // What went along with another record comes back with it only.
  const own = entries.causeOf(id)
  if (record?.IsDeleted !== true || (own !== null && own !== id)) {
    throw badRequest('UNDELETE_FAILED', 'Entity is not in the recycle bin', [])
  }
  const userId = actorOf(viewer)
  org.store.atomically(() => {
    for (const moved of new Set([id, ...entries.takeAlong(id)])) {
      const type = org.schema.byPrefix(moved)
      if (!type) continue
      const cleared: StoredRecord = moved === id && 'MasterRecordId' in record ? { MasterRecordId: null } : {}
      org.store.update(type, moved, { IsDeleted: false, ...cleared, ...stamp(type, userId, false) })
      org.search.changed(type, moved)
    }
    entries.remove(id)
  })
}

/** Out of the recycle bin for good: not even queryAll finds the record again. */
export function purgeRecord(viewer: Viewer, text: string) {
  const { org } = viewer
  const id = toId18(text)
  const object = id === null ? undefined : org.schema.byPrefix(id)
  const record = id === null || !object ? null : org.store.find(object, id)
  if (id === null || !object || record?.IsDeleted !== true) {
    throw badRequest('UNDELETE_FAILED', 'Entity is not in the recycle bin', [])
  }
  const entries = binEntries(org)
  org.store.atomically(() => {
    for (const moved of new Set([id, ...entries.takeAlong(id)])) {
      const type = org.schema.byPrefix(moved)
      if (type) org.store.remove(type, moved)
    }
    entries.remove(id)
  })
}
