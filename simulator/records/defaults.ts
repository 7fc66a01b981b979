import { now } from '../org/clock'
import type { ObjectType } from '../schema/field'
import { perObject } from '../schema/per-object'
import { findField } from '../schema/schema'
import { toId15 } from '../salesforce-id'
import type { StoredRecord } from './store'

const has = (object: ObjectType, name: string) => findField(object, name) !== undefined

const presets = perObject(object => {
  const values: StoredRecord = {}
  for (const field of object.fields) {
    if (field.type === 'boolean') values[field.name] = false
    const preset = field.picklistValues.find(entry => entry.isDefault)
    if (preset) values[field.name] = preset.value
  }
  if (object.name === 'Lead') values.IsUnreadByOwner = true
  if (object.name === 'User') values.IsActive = true
  return values
})

/** What a new record has before its creator says anything: false for every checkbox, the picklists' default values. */
export const defaultValues = (object: ObjectType, userId: string): StoredRecord => ({
  ...presets(object),
  ...(has(object, 'OwnerId') ? { OwnerId: userId } : {}),
  ...stamp(object, userId, true),
})

export function stamp(object: ObjectType, userId: string, created: boolean): StoredRecord {
  if (!has(object, 'SystemModstamp')) return {}
  const time = now()
  const changed = { LastModifiedDate: time, LastModifiedById: userId, SystemModstamp: time }
  return created ? { CreatedDate: time, CreatedById: userId, ...changed } : changed
}

/** Fields Salesforce works out from others. */
export function derivedValues(object: ObjectType, record: StoredRecord): StoredRecord {
  const derived: StoredRecord = {}
  if (has(object, 'LastName')) {
    derived.Name = [record.FirstName, record.LastName].filter(part => typeof part === 'string').join(' ')
  }
  if (object.name === 'Opportunity') {
    derived.IsClosed = String(record.StageName ?? '').startsWith('Closed')
    derived.IsWon = record.StageName === 'Closed Won'
  }
  if (object.name === 'Task') derived.IsClosed = record.Status === 'Completed'
  if (has(object, 'PhotoUrl') && typeof record.Id === 'string') {
    derived.PhotoUrl = `/services/images/photo/${toId15(record.Id)}`
  }
  return derived
}
