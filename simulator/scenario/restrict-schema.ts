import type { Fault } from '../org/faults'
import type { Org } from '../org/org'
import { addFeatures } from './add-features'

const place = (fault: Fault) => ({ object: fault.object ?? '', field: fault.field ?? '' })

function split(path: string) {
  const dot = path.indexOf('.')
  return { object: path.slice(0, dot), field: path.slice(dot + 1) }
}

/** Brings the schema in line with the faults that last and with the scenario. */
export function restrictSchema(org: Org) {
  const { hidden } = addFeatures(org)
  org.schema.restrict({
    hiddenObjects: org.faults.lasting('hidden-object').map(fault => fault.object ?? ''),
    hiddenFields: [...org.faults.lasting('hidden-field').map(place), ...hidden],
    restrictedPicklists: [
      ...org.faults.lasting('restricted-picklist').map(place),
      ...org.scenario.restrictedPicklists.map(split),
    ],
    // A person's lead has no company.
    optionalFields: org.scenario.personAccounts ? [{ object: 'Lead', field: 'Company' }] : [],
  })
}
