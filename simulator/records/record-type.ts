import type { Org } from '../org/org'
import type { ObjectType } from '../schema/field'
import type { StoredRecord } from './store'

/** The record type a new record has when nobody names one: the object's default, if it has one. */
export function defaultRecordType(org: Org, object: ObjectType): StoredRecord {
  const preset = org.scenario.recordTypes.find(type => type.object === object.name && type.default)
  const types = preset && org.schema.complete('RecordType')
  const record =
    types && org.store.findBy(types, 'DeveloperName', preset.name).find(type => type.SobjectType === object.name)
  return record ? { RecordTypeId: String(record.Id) } : {}
}
