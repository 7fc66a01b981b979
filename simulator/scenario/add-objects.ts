import type { Org } from '../org/org'
import { createTable } from '../records/tables'
import type { CustomObject } from './custom-definition'
import { customObject, customPrefix } from '../schema/custom-object'
import { addFields } from './add-fields'
import { keepDefinitions } from './keep-definitions'

/** Adds custom objects, as an administrator does; a data file remembers them, and which ids are theirs. */
export function addObjects(org: Org, definitions: CustomObject[]) {
  const kept = keepDefinitions<CustomObject>(org, 'custom_objects')
  for (const definition of definitions) {
    const known = org.schema.complete(definition.name)
    if (known) {
      addFields(
        org,
        (definition.fields ?? []).map(field => ({ ...field, object: known.name })),
      )
      continue
    }
    const count = org.schema.completeObjects().filter(object => object.custom).length
    const object = customObject(definition, customPrefix(count))
    createTable(org.store.database, object)
    org.schema.add(object)
    kept.write(object.name, definition)
  }
}

/** The custom objects an earlier run left in the data file. */
export const restoreObjects = (org: Org) => addObjects(org, keepDefinitions<CustomObject>(org, 'custom_objects').all())
