import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import type { StoredRecord } from './store'

/** The record type a new record has when nobody names one: the object's default, if it has one. */
export function defaultRecordType(org: Org, object: ObjectType): StoredRecord {
  const preset = org.scenario.recordTypes.find(type => type.object === object.name && type.default)
  if (!preset) return {}
  const named = org.store.findBy(org.schema.standard('RecordType'), 'DeveloperName', preset.name)
  const record = named.find(type => type.SobjectType === object.name)
  return record ? { RecordTypeId: String(record.Id) } : {}
}
