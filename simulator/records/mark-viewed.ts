import { now } from '../org/clock'
import type { Viewer } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { quote } from './tables'
import { completeObject } from './write-context'

const FIELDS = { viewed: ['LastViewedDate', 'LastReferencedDate'], referenced: ['LastReferencedDate'] }

/** Notes that somebody looked at records, or at something that names them. Objects without these dates keep no note. */
export function markViewed({ org }: Viewer, object: ObjectType, ids: string[], mark: keyof typeof FIELDS) {
  const stored = completeObject({ org, object })
  const fields = FIELDS[mark].filter(name => findField(stored, name))
  if (fields.length === 0 || ids.length === 0) return
  const changes = fields.map(name => `${quote(name)} = @moment`).join(', ')
  org.store.database
    .prepare<[Record<string, string>]>(
      `UPDATE ${quote(stored.name)} SET ${changes} WHERE "Id" IN (SELECT value FROM json_each(@ids))`,
    )
    .run({ moment: now(), ids: JSON.stringify(ids) })
}
