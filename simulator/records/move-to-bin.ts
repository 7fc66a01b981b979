import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import { stamp } from './defaults'
import type { StoredRecord } from './store'

/** Which record took which other along into the recycle bin: they come back together. */
export function binEntries(org: Org) {
  const { database } = org.store
  database.exec('CREATE TABLE IF NOT EXISTS bin (id TEXT PRIMARY KEY, cause TEXT NOT NULL)')
  return {
    put: (id: string, cause: string) =>
      void database.prepare('INSERT OR REPLACE INTO bin (id, cause) VALUES (?, ?)').run(id, cause),
    causeOf: (id: string): string | null =>
      database.prepare<[string], { cause: string }>('SELECT cause FROM bin WHERE id = ?').get(id)?.cause ?? null,
    takeAlong: (cause: string): string[] =>
      database
        .prepare<[string], { id: string }>('SELECT id FROM bin WHERE cause = ? ORDER BY rowid')
        .all(cause)
        .map(row => row.id),
    remove: (cause: string) => void database.prepare('DELETE FROM bin WHERE cause = ?').run(cause),
  }
}

/** The records that are deleted with a record, directly below it. */
function dependents(org: Org, object: ObjectType, id: string) {
  return org.schema
    .completeObjects()
    .flatMap(child =>
      child.fields
        .filter(field => field.cascadeDelete && field.referenceTo.includes(object.name))
        .flatMap(field => org.store.findBy(child, field.name, id).map(record => ({ object: child, record }))),
    )
}

/** Deletes a record and what belongs to it; an object without a recycle bin loses it for good. */
export function moveToBin(org: Org, object: ObjectType, id: string, userId: string, values: StoredRecord = {}) {
  const entries = binEntries(org)
  const move = (type: ObjectType, moved: string, more: StoredRecord) => {
    for (const { object: child, record } of dependents(org, type, moved)) {
      if (record.IsDeleted !== true) move(child, String(record.Id), {})
    }
    if (!findField(type, 'IsDeleted')) {
      org.store.remove(type, moved)
      return
    }
    org.store.update(type, moved, { IsDeleted: true, ...more, ...stamp(type, userId, false) })
    entries.put(moved, id)
  }
  move(object, id, values)
}
