import type { Viewer } from '../org/viewer'
import { hasPages } from './describe-summary'
import type { ObjectType } from './field'

const MASTER_RECORD_TYPE = '012000000000000AAA'

interface RecordTypeInfo {
  active: boolean
  available: boolean
  defaultRecordTypeMapping: boolean
  developerName: string
  master: boolean
  name: string
  recordTypeId: string
  urls: { layout: string }
}

/** The record types of an object. Every object with pages has the master, which is the default where no other is. */
export function describeRecordTypes({ org }: Viewer, object: ObjectType, version: string): RecordTypeInfo[] {
  if (!hasPages(object)) return []
  const records = org.store.findBy(org.schema.standard('RecordType'), 'SobjectType', object.name)
  const isDefault = (developerName: string) =>
    org.scenario.recordTypes.some(
      ({ default: preset, name, object: owner }) => preset && owner === object.name && name === developerName,
    )
  const info = (recordTypeId: string, developerName: string, name: string, active: boolean, preset: boolean) => ({
    active,
    available: active,
    defaultRecordTypeMapping: preset,
    developerName,
    master: recordTypeId === MASTER_RECORD_TYPE,
    name,
    recordTypeId,
    urls: { layout: `/services/data/v${version}/sobjects/${object.name}/describe/layouts/${recordTypeId}` },
  })
  const own = records.map(record => {
    const developerName = String(record.DeveloperName)
    return info(
      String(record.Id),
      developerName,
      String(record.Name),
      record.IsActive === true,
      isDefault(developerName),
    )
  })
  const hasDefault = own.some(({ defaultRecordTypeMapping }) => defaultRecordTypeMapping)
  return [...own, info(MASTER_RECORD_TYPE, 'Master', 'Master', true, !hasDefault)]
}
