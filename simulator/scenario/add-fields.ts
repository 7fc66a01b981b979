import type { Org } from '../org/org'
import { addColumns } from '../records/tables'
import { ScenarioError } from './read-scenario'
import type { CustomField } from './custom-definition'
import { childrenOf, customField } from '../schema/custom-field'
import { keepDefinitions } from './keep-definitions'

/** Adds custom fields to objects, as an administrator does; a data file remembers them. */
export function addFields(org: Org, definitions: CustomField[]) {
  const kept = keepDefinitions<CustomField>(org, 'custom_fields')
  for (const definition of definitions) {
    const object = org.schema.complete(definition.object)
    if (!object) throw new ScenarioError(`"fields": there is no object ${definition.object}`)
    const field = customField(definition, childrenOf(object.labelPlural))
    addColumns(org.store.database, object.name, [field])
    org.schema.addField(object.name, field)
    kept.write(`${object.name}.${field.name}`, definition)
  }
}

/** The custom fields an earlier run left in the data file. */
export const restoreFields = (org: Org) => addFields(org, keepDefinitions<CustomField>(org, 'custom_fields').all())
