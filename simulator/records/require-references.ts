import { badRequest } from '../http/api-error'
import { maySee } from '../org/sharing'
import { viewerOf } from '../org/viewer'
import { toId15 } from '../salesforce-id'
import { findField } from '../schema/schema'
import type { StoredRecord } from './store'
import { type WriteContext, completeObject } from './write-context'

/** A reference has to lead to a record that is there and that the user can see. */
export function requireReferences(context: WriteContext, given: StoredRecord) {
  if ('OwnerId' in given) requireOwner(context, given.OwnerId ?? null)
  if ('RecordTypeId' in given) requireRecordType(context, given.RecordTypeId ?? null)
  const { org, userId } = context
  const full = completeObject(context)
  for (const [name, id] of Object.entries(given)) {
    if (name === 'OwnerId' || name === 'RecordTypeId' || typeof id !== 'string') continue
    if (findField(full, name)?.type !== 'reference') continue
    const target = org.schema.byPrefix(id)
    if (!target) continue
    const record = org.store.find(target, id)
    if (!record) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
    if (record.IsDeleted === true) throw badRequest('ENTITY_IS_DELETED', 'entity is deleted', [])
    if (record.IsConverted === true)
      throw badRequest('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', [])
    if (!maySee(viewerOf(org, userId), target, record)) {
      const message = `insufficient access rights on cross-reference id: ${toId15(id)}`
      throw badRequest('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', message, [])
    }
  }
}

function requireOwner({ org, object }: WriteContext, id: unknown) {
  const type = typeof id === 'string' ? org.schema.byPrefix(id) : undefined
  const owner = type && typeof id === 'string' ? org.store.find(type, id) : null
  if (!type || !owner) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'Owner ID: owner cannot be blank', ['OwnerId'])
  if (type.name === 'User' && owner.IsActive !== true) {
    const message = `operation performed with inactive user [${toId15(String(id))}] as owner of ${object.label.toLowerCase()}`
    throw badRequest('INACTIVE_OWNER_OR_USER', message, [])
  }
  if (type.name !== 'Group') return
  const rows = org.store.findBy(org.schema.standard('QueueSobject'), 'QueueId', String(id))
  if (rows.some(row => row.SobjectType === object.name)) return
  throw badRequest('INVALID_OPERATION', 'Queue not associated with this SObject type', [])
}

function requireRecordType({ org, object }: WriteContext, id: unknown) {
  if (typeof id !== 'string') return
  const record = org.store.find(org.schema.standard('RecordType'), id)
  if (record?.SobjectType === object.name && record.IsActive === true) return
  const message = `Record Type ID: this ID value isn't valid for the user: ${id}`
  throw badRequest('INVALID_CROSS_REFERENCE_KEY', message, ['RecordTypeId'])
}
