import type { CrmObject, CrmProvider } from '../provider'

/** The first letters of an id tell what it is of; these are the same in every org. */
const OBJECTS: Record<string, CrmObject> = { '001': 'Account', '00Q': 'Lead' }

export const objectOf = (id: string): CrmObject | null => OBJECTS[id.slice(0, 3)] ?? null

export function findRecord({ readRecords }: Pick<CrmProvider, 'readRecords'>): Pick<CrmProvider, 'findRecord'> {
  return {
    findRecord: async id => {
      const object = objectOf(id)
      if (!object) return null
      const seen = await readRecords(object, [id])
      return seen.get(id) ?? [...seen.values()].find(record => record.id.startsWith(id)) ?? null
    },
  }
}
