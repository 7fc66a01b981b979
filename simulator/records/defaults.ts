import { now } from '../org/clock'
import type { ObjectType } from '../schema/field'
import { perObject } from '../schema/per-object'
import { findField } from '../schema/schema'
import type { StoredRecord } from './store'

const has = (object: ObjectType, name: string) => findField(object, name) !== undefined

/** What holds for a new record of an object and is no default value of a field. */
const FIRST_VALUES: Record<string, StoredRecord> = {
  Account: { CleanStatus: 'Pending' },
  Contact: { CleanStatus: 'Pending' },
  Lead: { CleanStatus: 'Pending', IsUnreadByOwner: true },
  User: { IsActive: true },
}

const presets = perObject(object => {
  const values: StoredRecord = {}
  for (const field of object.fields) {
    if (field.type === 'boolean') values[field.name] = false
    const preset = field.picklistValues.find(entry => entry.isDefault)?.value ?? field.defaultValue
    if (preset !== null) values[field.name] = preset
  }
  return { ...values, ...FIRST_VALUES[object.name] }
})

/** What a new record has before its creator says anything: false for every checkbox, the picklists' default values. */
export const defaultValues = (object: ObjectType, userId: string): StoredRecord => ({
  ...presets(object),
  ...(has(object, 'OwnerId') ? { OwnerId: userId } : {}),
  ...stamp(object, userId, true),
})

export function stamp(object: ObjectType, userId: string, created: boolean): StoredRecord {
  const time = now()
  const values: StoredRecord = { LastModifiedDate: time, LastModifiedById: userId, SystemModstamp: time }
  if (created) Object.assign(values, { CreatedDate: time, CreatedById: userId })
  return Object.fromEntries(Object.entries(values).filter(([name]) => has(object, name)))
}
