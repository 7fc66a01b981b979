import type { Org } from '../org/org'
import { addColumns } from '../records/tables'
import type { CustomField } from './custom-definition'
import { childrenOf, customField } from '../schema/custom-field'
import { findField } from '../schema/schema'
import { keepDefinitions } from './keep-definitions'
import { requireObject } from './require-object'

/** Adds custom fields to objects, as an administrator does; a data file remembers them. What is there already stays as it is. */
export function addFields(org: Org, definitions: CustomField[]) {
  const kept = keepDefinitions<CustomField>(org, 'custom_fields')
  for (const definition of definitions) {
    const object = requireObject(org, definition.object, 'fields')
    if (findField(object, definition.name)) continue
    const field = customField(definition, childrenOf(object.labelPlural))
    addColumns(org.store.database, object.name, [field])
    org.schema.addField(object.name, field)
    kept.write(`${object.name}.${field.name}`, definition)
  }
}

/** The custom fields an earlier run left in the data file. */
export const restoreFields = (org: Org) => addFields(org, keepDefinitions<CustomField>(org, 'custom_fields').all())
