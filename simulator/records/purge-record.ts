import { badRequest } from '../http/api-error'
import type { Viewer } from '../org/viewer'
import { binEntries } from './move-to-bin'

/** Out of the recycle bin for good, with what was deleted along with it: not even queryAll finds the record again. */
export function purgeRecord({ org }: Viewer, id: string) {
  const object = org.schema.byPrefix(id)
  const record = object && org.store.find(object, id)
  if (!record) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  if (record.IsDeleted !== true) throw badRequest('ENTITY_NOT_IN_RECYCLE_BIN', 'entity is not in the recycle bin', [])
  const entries = binEntries(org)
  org.store.atomically(() => {
    for (const moved of new Set([id, ...entries.takeAlong(id)])) {
      const type = org.schema.byPrefix(moved)
      if (type) org.store.remove(type, moved)
    }
    entries.remove(id)
  })
}
