import type { Org } from '../org/org'
import { addColumns } from '../records/tables'
import { type FeatureField, personAccountFields, recordTypeFields, stateCountryFields } from '../schema/feature-fields'

/** The fields that come with the features that are on. A feature that is switched off again only hides them. */
function featureFields(org: Org): FeatureField[] {
  const { stateCountryPicklists, personAccounts, recordTypes } = org.scenario
  return [
    ...(personAccounts ? personAccountFields() : []),
    ...(stateCountryPicklists ? stateCountryFields(org.schema.completeObjects()) : []),
    ...recordTypeFields([...new Set(recordTypes.map(type => type.object))]),
  ]
}

const known = new WeakMap<Org, Map<string, FeatureField>>()

/** Adds the fields of the features that are on, and says which fields belong to one that is off. */
export function addFeatures(org: Org): { hidden: { object: string; field: string }[] } {
  const before = known.get(org) ?? new Map<string, FeatureField>()
  known.set(org, before)
  const present = new Map(featureFields(org).map(entry => [`${entry.object}.${entry.field.name}`, entry]))
  for (const [key, entry] of present) {
    if (before.has(key)) continue
    before.set(key, entry)
    const object = org.schema.complete(entry.object)
    if (!object) continue
    addColumns(org.store.database, object.name, [entry.field])
    org.schema.addField(object.name, entry.field, entry.after)
  }
  const hidden = [...before]
    .filter(([key]) => !present.has(key))
    .map(([, { object, field }]) => ({ object, field: field.name }))
  return { hidden }
}
