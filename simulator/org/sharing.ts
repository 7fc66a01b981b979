import type { StoredRecord } from '../records/store'
import type { ObjectType } from '../schema/field'
import type { SqlPart } from '../soql/translate-like'
import { type Viewer, rightsOf } from './viewer'

function seesAll({ org, userId }: Viewer, object: ObjectType, editing: boolean): boolean {
  const rights = rightsOf(org, userId)
  if (!rights || rights.hasSystem('ModifyAllData') || rights.has(object.name, 'modifyAll')) return true
  return !editing && (rights.hasSystem('ViewAllData') || rights.has(object.name, 'viewAll'))
}

/** What a queue owns belongs to each of its members. */
const QUEUES = 'SELECT "GroupId" FROM "GroupMember" WHERE "UserOrGroupId" = ?'

/** Which rows of an object a user may see, as SQL; null stands for all of them. */
export function visibleRows(viewer: Viewer, object: ObjectType, alias: string): SqlPart | null {
  const isPrivate = viewer.org.scenario.sharing[object.name] === 'private'
  if (!isPrivate || seesAll(viewer, object, false)) return null
  const { userId } = viewer
  return { sql: `(${alias}."OwnerId" = ? OR ${alias}."OwnerId" IN (${QUEUES}))`, params: [userId, userId] }
}

function owns({ org, userId }: Viewer, record: StoredRecord): boolean {
  if (record.OwnerId === userId) return true
  if (typeof record.OwnerId !== 'string') return false
  const members = org.store.findBy(org.schema.standard('GroupMember'), 'GroupId', record.OwnerId)
  return members.some(member => member.UserOrGroupId === userId)
}

export const maySee = (viewer: Viewer, object: ObjectType, record: StoredRecord): boolean =>
  viewer.org.scenario.sharing[object.name] !== 'private' || seesAll(viewer, object, false) || owns(viewer, record)

export const mayEdit = (viewer: Viewer, object: ObjectType, record: StoredRecord): boolean =>
  (viewer.org.scenario.sharing[object.name] ?? 'readWrite') === 'readWrite' ||
  seesAll(viewer, object, true) ||
  owns(viewer, record)
