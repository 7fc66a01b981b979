import type { QueryPlan } from '../soql/plan-query'
import type { Found } from './run-search'

/** Before this version a search was answered by the bare list of its records. */
const WRAPS_FROM = 37

const labelsOf = ({ shape }: QueryPlan) =>
  shape.kind === 'records'
    ? shape.shape.members.flatMap(member =>
        member.kind === 'value' ? [{ name: member.name, label: member.field.label }] : [],
      )
    : []

/** The body of an answer to a search. `entityetadata` is how Salesforce spells it. */
export function answerFound({ records, plans }: Found, version: string, withLabels: boolean): unknown {
  if (Number(version) < WRAPS_FROM) return records
  if (!withLabels) return { searchRecords: records }
  const entities = plans.map(plan => ({ entityName: plan.object.name, fieldMetadata: labelsOf(plan) }))
  return { searchRecords: records, metadata: { entityetadata: entities } }
}
