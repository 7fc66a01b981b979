import { badRequest } from '../http/api-error'
import type { Viewer } from '../org/viewer'
import { stamp } from './defaults'
import { binEntries } from './move-to-bin'
import type { StoredRecord } from './store'
import { actorOf } from './actor'

/** Takes a record out of the recycle bin, with what was deleted along with it. */
export function undeleteRecord(viewer: Viewer, id: string) {
  const { org } = viewer
  const object = org.schema.byPrefix(id)
  if (!object) throw badRequest('MALFORMED_ID', `malformed id ${id}`, [])
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
