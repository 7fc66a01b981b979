import type { StoredRecord } from '../records/store'
import type { ObjectType } from '../schema/field'
import type { SqlPart } from '../soql/translate-like'
import { type Viewer, rightsOf } from './viewer'

function seesAll({ org, userId }: Viewer, object: ObjectType, editing: boolean): boolean {
  const rights = rightsOf(org, userId)
  if (!rights || rights.hasSystem('ModifyAllData') || rights.has(object.name, 'modifyAll')) return true
  return !editing && (rights.hasSystem('ViewAllData') || rights.has(object.name, 'viewAll'))
}

/** Which rows of an object a user may see, as SQL; null stands for all of them. */
export function visibleRows(viewer: Viewer, object: ObjectType, alias: string): SqlPart | null {
  const isPrivate = viewer.org.scenario.sharing[object.name] === 'private'
  if (!isPrivate || seesAll(viewer, object, false)) return null
  return { sql: `${alias}."OwnerId" = ?`, params: [viewer.userId] }
}

export const maySee = (viewer: Viewer, object: ObjectType, record: StoredRecord): boolean =>
  viewer.org.scenario.sharing[object.name] !== 'private' ||
  record.OwnerId === viewer.userId ||
  seesAll(viewer, object, false)

export const mayEdit = (viewer: Viewer, object: ObjectType, record: StoredRecord): boolean =>
  (viewer.org.scenario.sharing[object.name] ?? 'readWrite') === 'readWrite' ||
  record.OwnerId === viewer.userId ||
  seesAll(viewer, object, true)
