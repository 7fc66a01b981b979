import type { CrmObject, CrmProvider } from '../provider'
import { toRecordId } from './record-id'

/** The first letters of an id tell what it is of; these are the same in every org. */
const OBJECTS: Record<string, CrmObject> = { '001': 'Account', '00Q': 'Lead' }

export function findRecord({ readRecords }: Pick<CrmProvider, 'readRecords'>): Pick<CrmProvider, 'findRecord'> {
  return {
    findRecord: async text => {
      const id = toRecordId(text)
      const object = id && OBJECTS[id.slice(0, 3)]
      return object ? ((await readRecords(object, [id])).get(id) ?? null) : null
    },
  }
}
