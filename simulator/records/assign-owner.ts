import { badRequest } from '../http/api-error'
import type { Org } from '../org/org'
import type { Scenario } from '../scenario/scenario'
import { toId18 } from '../salesforce-id'
import { fitsCondition } from './fits-condition'
import { type WriteContext, completeObject } from './write-context'

type Rule = Scenario['assignmentRules'][number]

/** The rule the request wants: the active one unless it says which, or none. One that is named is for new records. */
function chosenRule({ org, object, options }: WriteContext, isNew: boolean): Rule | undefined {
  const rules = org.scenario.assignmentRules.filter(rule => rule.object === object.name)
  const wish = options.autoAssign
  if (rules.length === 0 || wish.toUpperCase() === 'FALSE') return undefined
  if (wish === '' || wish.toUpperCase() === 'TRUE') return rules.find(rule => rule.active)
  const id = toId18(wish)
  if (id === null) throw badRequest('MALFORMED_ID', `malformed id ${wish}`)
  if (!isNew) return undefined
  const record = org.store.find(org.schema.standard('AssignmentRule'), id)
  const rule = rules.find(({ name }) => name === record?.Name)
  if (!rule) throw badRequest('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  return rule
}

/** The queue or user of this name. */
export function findOwner(org: Org, name: string): string | null {
  for (const [objectName, key] of [
    ['Group', 'Name'],
    ['User', 'Name'],
    ['User', 'Username'],
  ] as const) {
    const [found] = org.store.findBy(org.schema.standard(objectName), key, name)
    if (found) return String(found.Id)
  }
  return null
}

/** Gives a stored record to the owner an assignment rule finds for it; an owner in the request does not keep it. */
export function assignOwner(context: WriteContext, id: string, isNew: boolean) {
  const { org } = context
  const full = completeObject(context)
  const entry = chosenRule(context, isNew)?.entries.find(
    ({ when }) => when === undefined || fitsCondition(org, full, when, id),
  )
  const owner = entry ? findOwner(org, entry.owner) : null
  if (owner !== null) org.store.update(full, id, { OwnerId: owner })
}
